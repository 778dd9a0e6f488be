resource "terraform_data" "a" {
  input = templatefile("${path.module}/t.tpl", { names = ["a", "b"], port = 80 })
}
