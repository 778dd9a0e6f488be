variable "a" {
  default = "kept"
}
variable "b" {
  default  = "default"
  nullable = false
}
output "a" {
  value = var.a
}
output "b" {
  value = var.b
}
