module "names" {
  source = "./names"
}
resource "terraform_data" "a" {
  for_each = module.names.by_key
  input    = each.value
}
