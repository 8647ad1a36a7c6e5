### in: locales/ha/letter.ftl
request = Ku girmama amsar, ku kare ƴan mata. ƙasa
