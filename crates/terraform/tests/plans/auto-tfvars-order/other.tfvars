c = "other"
