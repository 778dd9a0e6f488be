module "a" {
  source = "./a"
}
module "b" {
  source = "./b"
  name   = module.a.name
}
resource "terraform_data" "x" {
  input = module.b.name
}
