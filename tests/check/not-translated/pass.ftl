request = Respectez cette réponse et protégez les filles.
