resource "terraform_data" "a" {
  for_each = toset(["b", "a", "b"])
  input    = "${each.key}-${each.value}"
}
resource "terraform_data" "b" {
  input = { for k, v in terraform_data.a : k => v.input }
}
resource "terraform_data" "c" {
  input = values(terraform_data.a)[*].input
}
