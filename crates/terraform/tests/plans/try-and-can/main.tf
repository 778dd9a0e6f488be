locals {
  o = { a = { b = 1 } }
}
resource "terraform_data" "a" {
  input = [try(local.o.a.b, "no"), try(local.o.a.c, "no"), can(local.o.x), can(local.o.a), try(local.o.x.y, local.o.a.z, "last")]
}
