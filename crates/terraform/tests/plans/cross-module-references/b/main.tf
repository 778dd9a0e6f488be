variable "name" {
  type = string
}
output "name" {
  value = "b:${var.name}"
}
