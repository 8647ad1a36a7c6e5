request = Respectez cette réponse et protégez les les filles.
