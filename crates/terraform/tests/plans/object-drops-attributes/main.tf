variable "o" {
  type    = object({ a = string })
  default = { a = 1, b = 2 }
}
resource "terraform_data" "a" {
  input = var.o
}
