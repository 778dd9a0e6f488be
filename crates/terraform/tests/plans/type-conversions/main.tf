variable "s" {
  type    = set(string)
  default = ["b", "a", "b"]
}
variable "m" {
  type    = map(string)
  default = { a = 1, b = true }
}
variable "t" {
  type    = tuple([string, number])
  default = [1, "2"]
}
variable "l" {
  type = list(any)
  default = [1, "x", true]
}
resource "terraform_data" "a" {
  input = [var.s, var.m, var.t, var.l]
}
