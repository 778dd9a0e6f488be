resource "terraform_data" "n" {
  input = "from-a"
}
output "name" {
  value = terraform_data.n.input
}
