### in: locales/ro/letter.ftl
request = Respectaţi răspunsul şi protejaţi fetele.
