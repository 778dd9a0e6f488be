variable "name" {}
resource "terraform_data" "x" {
  input = var.name
}
output "it" {
  value = terraform_data.x.input
}
