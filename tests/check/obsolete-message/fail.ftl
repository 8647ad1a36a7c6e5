request = Respectez cette réponse et protégez les filles.
request-old = Respectez cette réponse.
