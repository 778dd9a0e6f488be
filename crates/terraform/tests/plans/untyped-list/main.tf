variable "l" {
  default = ["a", 1]
}
variable "old" {
  type    = map
  default = { a = 1 }
}
resource "terraform_data" "a" {
  input = [var.l, var.old]
}
