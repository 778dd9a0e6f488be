variable "n" {
  default = "web"
}
resource "terraform_data" "a" {
  input = <<-EOT
    name: ${var.n}
      deep: %{ if var.n == "web" }yes%{ else }no%{ endif }
    end
  EOT
}
resource "terraform_data" "b" {
  input = <<EOT
  kept ${upper(var.n)}
$${escaped}
EOT
}
