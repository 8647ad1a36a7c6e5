### in: locales/ar/letter.ftl
issuer-question = هل الرسالة أصلية؟ اسألوا:
