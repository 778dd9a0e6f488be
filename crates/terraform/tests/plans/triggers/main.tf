resource "terraform_data" "a" {
  input            = 1
  triggers_replace = [var.v, { k = "v" }]
}
variable "v" {
  default = "t"
}
