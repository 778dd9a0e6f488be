resource "terraform_data" "never" {
  input = 1
}
output "x" {
  value = 1
}
