resource "terraform_data" "a" {
  count = 3
  input = "host-${count.index + 1}"
}
resource "terraform_data" "b" {
  input = terraform_data.a[*].input
}
resource "terraform_data" "c" {
  input = terraform_data.a[1].input
}
