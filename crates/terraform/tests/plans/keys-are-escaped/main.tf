resource "terraform_data" "a" {
  for_each = toset(["a.b", "with space", "quote\"d", "a/b:c", "back\\slash", "$${x}"])
  input    = each.key
}
