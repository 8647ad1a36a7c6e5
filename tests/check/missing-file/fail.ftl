### delete: locales/fr/letter.ftl
