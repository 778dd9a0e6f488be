locals {
  people = [{ name = "ann", team = "a" }, { name = "bob", team = "b" }, { name = "cy", team = "a" }]
}
resource "terraform_data" "a" {
  input = { for p in local.people : p.team => p.name... }
}
