variable "v" {
  default = "changed"
}
locals {
  l = "changed"
}
resource "terraform_data" "a" {
  triggers_replace = "changed"
}
