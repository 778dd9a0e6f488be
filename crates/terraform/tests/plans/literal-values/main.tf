resource "terraform_data" "a" {
  input = { text = "x", number = 1.5, truth = true, nothing = null, list = [1, "two"] }
}
