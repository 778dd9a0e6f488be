# What the expressions of the tables may name: values that are not known before anything is applied, of several types.

resource "terraform_data" "unknown" {}

locals {
  any    = terraform_data.unknown.output
  string = tostring(terraform_data.unknown.id)
  number = tonumber(terraform_data.unknown.id)
  bool   = tobool(terraform_data.unknown.id)
  list   = split(",", terraform_data.unknown.id)
  set    = toset(split(",", terraform_data.unknown.id))
  map    = zipmap(split(",", terraform_data.unknown.id), split(",", terraform_data.unknown.id))
}

locals {
  template = "Hello, $${name}!"
  reading  = "$${file(\"files/hello.txt\")}"
  broken   = "$${"
  counted  = "$${length(names)} of $${upper(join(\", \", names))}"
}
