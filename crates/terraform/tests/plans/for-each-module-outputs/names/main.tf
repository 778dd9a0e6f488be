output "by_key" {
  value = { for n in ["x", "y"] : n => upper(n) }
}
