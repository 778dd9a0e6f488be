variable "password" {
  type      = string
  sensitive = true
  default   = "from-the-environment"
}

variable "names" {
  type    = set(string)
  default = ["logs", "data"]
}

resource "terraform_data" "base" {
  input = "root"
}

resource "terraform_data" "copies" {
  count = 2

  input = {
    position = count.index
    base     = terraform_data.base.id
    fixed    = "yes"
    list     = [terraform_data.base.output, "known"]
  }
}

resource "terraform_data" "secret" {
  input = {
    password = var.password
    user     = "admin"
  }
}

module "store" {
  source   = "./modules/store"
  for_each = var.names

  name = each.key
  base = terraform_data.base.id
}

output "password" {
  value     = var.password
  sensitive = true
}
