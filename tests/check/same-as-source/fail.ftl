request = Respektera svaret och skydda flickorna.
