variable "o" {
  default = null
}
resource "terraform_data" "a" {
  input = [var.o == null ? "none" : var.o, var.o != null ? 1 : 2, coalesce(var.o, "c")]
}
