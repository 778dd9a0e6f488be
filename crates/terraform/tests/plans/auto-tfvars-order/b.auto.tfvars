a = "b"
b = "b"
