resource "terraform_data" "a" {
  input = "base"
}
