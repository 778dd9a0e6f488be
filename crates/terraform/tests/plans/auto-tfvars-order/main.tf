variable "a" {}
variable "b" {}
variable "c" {}
resource "terraform_data" "a" {
  input = [var.a, var.b, var.c]
}
