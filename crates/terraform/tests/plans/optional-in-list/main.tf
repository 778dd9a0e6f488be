variable "l" {
  type    = list(object({ a = string, b = optional(number, 5) }))
  default = [{ a = "x" }, { a = "y", b = 1 }]
}
resource "terraform_data" "a" {
  count = length(var.l)
  input = var.l[count.index]
}
