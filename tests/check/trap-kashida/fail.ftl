### in: locales/ar/letter.ftl
issuer-question = هـــل الرسالة أصلية؟ اسألوا:
