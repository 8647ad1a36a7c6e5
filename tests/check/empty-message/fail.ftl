request = { "" }
