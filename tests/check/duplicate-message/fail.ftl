### repeat: 2
request = Respectez cette réponse et protégez les filles.
