variable "v" {
  default = "base"
}
locals {
  l = "base"
  m = "kept"
}
resource "terraform_data" "a" {
  input            = var.v
  triggers_replace = "base"
}
resource "terraform_data" "b" {
  input = [local.l, local.m]
}
