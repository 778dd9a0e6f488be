variable "key" {}
module "b" {
  source = "../b"
  count  = 2
  text   = "${var.key}${count.index}"
}
