module "m" {
  source = "./m"
  count  = 2
  name   = "n${count.index}"
}
resource "terraform_data" "a" {
  input = [module.m[0].name, module.m[*].name, length(module.m)]
}
