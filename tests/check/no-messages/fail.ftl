### whole
Respectez cette réponse.
Protégez les filles.
