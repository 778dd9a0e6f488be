module "m" {
  source   = "./m"
  for_each = { a = 1, b = 2 }
  name     = each.key
  size     = each.value
}
resource "terraform_data" "a" {
  input = { for k, m in module.m : k => m.text }
}
