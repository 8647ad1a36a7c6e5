### append: c3280a
request = Respectez cette réponse et protégez les filles.
