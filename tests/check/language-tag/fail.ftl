### in: locales/f_r/letter.ftl
request = Respectez cette réponse et protégez les filles.
