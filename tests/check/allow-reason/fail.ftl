### sign: request
# allow doubled-word SIGNS:
request = Respectez cette réponse et protégez les les filles.
