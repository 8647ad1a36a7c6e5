request = Respectez cette réponse (non) et protégez les filles.
