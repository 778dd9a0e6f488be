module "m" {
  source = "./m"
}
resource "terraform_data" "a" {
  input = module.m
}
resource "terraform_data" "b" {
  input = keys(module.m)
}
