request = Respectez cette ré­ponse et protégez les filles.
