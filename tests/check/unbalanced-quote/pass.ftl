request = Respectez la réponse « non » et protégez les filles.
