resource "terraform_data" "a" {
  input = "b"
}
