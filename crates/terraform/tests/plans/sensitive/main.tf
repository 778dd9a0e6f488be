variable "password" {
  default   = "hunter2"
  sensitive = true
}
resource "terraform_data" "a" {
  input = "p:${var.password}"
}
resource "terraform_data" "b" {
  input = nonsensitive(sensitive("shown"))
}
