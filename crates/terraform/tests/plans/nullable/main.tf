module "m" {
  source = "./m"
  a      = null
  b      = null
}
resource "terraform_data" "a" {
  input = [module.m.a, module.m.b]
}
