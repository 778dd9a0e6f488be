resource "terraform_data" "a" {
  input = 1
}
module "m" {
  source = "./m"
  id     = terraform_data.a.id
}
resource "terraform_data" "b" {
  input = [module.m.id, module.m.fixed]
}
