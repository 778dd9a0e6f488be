variable "region" {
  default = "eu-west-1"
}
variable "size" {
  type    = number
  default = "3"
}
variable "flag" {
  type    = bool
  default = "true"
}
resource "terraform_data" "a" {
  input = [var.region, var.size, var.flag]
}
