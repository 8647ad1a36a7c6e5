### todo
