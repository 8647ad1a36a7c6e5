### comment-lines: 90
request = Respectez cette réponse et protégez les filles.
