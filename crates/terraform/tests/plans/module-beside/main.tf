module "m" {
  source = "./modules/m"
}
resource "terraform_data" "a" {
  input = [path.module, path.root, module.m.path]
}
