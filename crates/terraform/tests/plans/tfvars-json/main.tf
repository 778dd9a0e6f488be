variable "a" {}
variable "b" {
  type = list(string)
}
resource "terraform_data" "a" {
  input = [var.a, var.b]
}
