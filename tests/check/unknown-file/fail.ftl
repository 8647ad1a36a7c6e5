### in: locales/fr/leter.ftl
letter-title = La loi suédoise
