variable "a" {
  default = 1
}
variable "b" {
  default = 1
}
resource "terraform_data" "a" {
  input = [var.a, var.b]
}
