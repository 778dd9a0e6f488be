module "outer" {
  source = "./outer"
  name   = "n"
}
resource "terraform_data" "a" {
  input = module.outer.deep
}
