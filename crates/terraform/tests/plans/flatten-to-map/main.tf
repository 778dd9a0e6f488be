locals {
  nets = { a = ["x", "y"], b = ["z"] }
  flat = flatten([for n, subs in local.nets : [for s in subs : { net = n, sub = s }]])
}
resource "terraform_data" "s" {
  for_each = { for f in local.flat : "${f.net}.${f.sub}" => f }
  input    = each.value.sub
}
