### in: locales/ha/letter.ftl
request = Ku girmama amsar, ku kare 'yan mata. k'asa
