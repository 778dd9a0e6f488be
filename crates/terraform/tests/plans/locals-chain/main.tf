locals {
  a = "x"
  b = "${local.a}y"
  c = [local.b, local.a]
  d = join("-", local.c)
}
resource "terraform_data" "a" {
  input = local.d
}
