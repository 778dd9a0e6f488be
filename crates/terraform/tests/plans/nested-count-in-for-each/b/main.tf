variable "text" {}
resource "terraform_data" "t" {
  for_each = toset(["${var.text}-k"])
  input    = var.text
}
