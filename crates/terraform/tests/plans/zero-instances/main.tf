module "m" {
  source = "./m"
  count  = 0
}
resource "terraform_data" "a" {
  for_each = {}
  input    = 1
}
resource "terraform_data" "b" {
  input = [length(module.m), length(terraform_data.a), module.m[*].x]
}
