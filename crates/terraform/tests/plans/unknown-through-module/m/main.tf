variable "id" {}
output "id" {
  value = "m-${var.id}"
}
output "fixed" {
  value = "f"
}
