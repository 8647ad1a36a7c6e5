### comment-lines: 9000
request = Respectez cette réponse et protégez les filles.
