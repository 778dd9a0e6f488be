output "o" {
  value = "base"
}
