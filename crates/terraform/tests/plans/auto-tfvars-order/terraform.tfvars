a = "plain"
b = "plain"
c = "plain"
