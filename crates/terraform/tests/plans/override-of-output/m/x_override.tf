output "o" {
  value = "changed"
}
