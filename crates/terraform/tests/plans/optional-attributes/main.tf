variable "rules" {
  type = map(object({
    port     = number
    protocol = optional(string, "tcp")
    cidrs    = optional(list(string), ["10.0.0.0/8"])
    note     = optional(string)
    nested   = optional(object({ on = optional(bool, true), name = optional(string) }), {})
  }))
  default = {
    web = { port = 80 }
    dns = { port = "53", protocol = "udp", cidrs = [], nested = { name = "x" } }
    nul = { port = 1, protocol = null }
  }
}
resource "terraform_data" "a" {
  for_each = var.rules
  input    = each.value
}
