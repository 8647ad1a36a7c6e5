### sign: request
# allow fact-missing SIGNS: not needed
request = Respectez cette réponse et protégez les filles.
