### in: locales/ar/letter.ftl
request = احترموا هذا ‮الجواب‬ واحموا البنات.
