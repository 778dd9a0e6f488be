module "n" {
  source = "../n"
}
output "path" {
  value = [path.module, path.root, module.n.path]
}
