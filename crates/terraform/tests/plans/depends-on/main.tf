resource "terraform_data" "a" {
  input = 1
}
resource "terraform_data" "b" {
  depends_on = [terraform_data.a]
  input      = "known all the same"
}
