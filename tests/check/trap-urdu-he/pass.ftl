### in: locales/ur/letter.ftl
request = اس جواب کا احترام کریں اور لڑکیوں کی حفاظت کریں۔ یہ
