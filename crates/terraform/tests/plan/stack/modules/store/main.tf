variable "name" {
  type = string
}

variable "base" {
  type = string
}

resource "terraform_data" "bucket" {
  input = {
    bucket = "acme-${var.name}"
    public = true
  }
}

resource "terraform_data" "policy" {
  input = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
  triggers_replace = terraform_data.bucket.id
}

resource "terraform_data" "link" {
  input = var.base
}

output "bucket" {
  value = terraform_data.bucket.output
}
