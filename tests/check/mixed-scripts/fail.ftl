request = Respectez cette répоnse et protégez les filles.
