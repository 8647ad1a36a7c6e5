### in: locales/ur/letter.ftl
request = اس جواب كا احترام كريں اور لڑکيوں کی حفاظت کریں۔ یه
