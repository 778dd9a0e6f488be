resource "terraform_data" "a" {
  input = "x"
}
resource "terraform_data" "b" {
  input = terraform_data.a.output
}
resource "terraform_data" "c" {
  input = "id-${terraform_data.a.id}"
}
resource "terraform_data" "d" {
  input = { known = 1, unknown = terraform_data.a.id, list = [terraform_data.a.id, "y"] }
}
