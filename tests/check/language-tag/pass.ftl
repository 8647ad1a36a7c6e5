### in: locales/fr/letter.ftl
request = Respectez cette réponse et protégez les filles.
