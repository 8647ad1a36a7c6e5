abroad = C’est un crime.
