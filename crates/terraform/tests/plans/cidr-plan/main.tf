locals {
  azs = ["a", "b", "c"]
}
resource "terraform_data" "subnet" {
  for_each = { for i, az in local.azs : az => cidrsubnet("10.0.0.0/16", 8, i) }
  input    = each.value
}
