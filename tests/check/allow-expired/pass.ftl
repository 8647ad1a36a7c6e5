### sign: request
# allow doubled-word SIGNS: the rhythm of the saying
request = Respectez cette réponse et protégez les les filles.
