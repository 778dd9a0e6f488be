output "one" {
  value = 1
}
output "two" {
  value = ["x"]
}
