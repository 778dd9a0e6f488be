output "text" {
  value = trimspace(file("${path.module}/t.txt"))
}
