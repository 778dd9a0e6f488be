resource "terraform_data" "a" {
  input = [file("a.txt"), fileset("${path.module}/d", "*.txt"), fileexists("nope"), filemd5("a.txt")]
}
resource "terraform_data" "b" {
  for_each = fileset("d", "**/*.json")
  input    = jsondecode(file("d/${each.value}"))
}
