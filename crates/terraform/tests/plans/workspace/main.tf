locals {
  sizes = { default = 1, prod = 5 }
}
resource "terraform_data" "a" {
  input = [terraform.workspace, local.sizes[terraform.workspace]]
}
