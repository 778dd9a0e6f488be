variable "on" {
  default = true
}
resource "terraform_data" "a" {
  count = var.on ? 1 : 0
  input = "on"
}
resource "terraform_data" "b" {
  count = var.on ? 0 : 1
  input = "off"
}
resource "terraform_data" "c" {
  input = [length(terraform_data.a), length(terraform_data.b), one(terraform_data.a[*].input), try(terraform_data.b[0].input, "none")]
}
