variable "name" {}
variable "size" {
  type = string
}
resource "terraform_data" "x" {
  count = tonumber(var.size)
  input = "${var.name}${count.index}"
}
output "text" {
  value = "${var.name}:${var.size}"
}
