module "m" {
  source   = "./m"
  for_each = toset(["x", "y"])
  in       = each.key
}
resource "terraform_data" "a" {
  input = values(module.m)[*].out
}
