variable "in" {}
output "out" {
  value = "o-${var.in}"
}
