locals {
  base = { tags = { a = 1, b = 2 }, size = 1 }
  over = { tags = { b = 3 }, name = "n" }
}
resource "terraform_data" "a" {
  input = merge(local.base, local.over, { tags = merge(local.base.tags, local.over.tags) })
}
