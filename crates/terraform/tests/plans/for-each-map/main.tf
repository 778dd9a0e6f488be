locals {
  users = { ann = { admin = true }, bob = { admin = false } }
}
resource "terraform_data" "a" {
  for_each = { for name, user in local.users : name => user if user.admin }
  input    = each.key
}
