### in: locales/so/letter.ftl
request = Jawaabta ixtiraama, gabdhahana ilåaliya.
