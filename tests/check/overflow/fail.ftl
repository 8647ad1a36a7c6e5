### stretch: 200
request = Respectez cette réponse ⋯ et protégez les filles.
