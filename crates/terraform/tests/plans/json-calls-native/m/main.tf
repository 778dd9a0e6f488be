variable "text" {}
resource "terraform_data" "x" {
  input = var.text
}
