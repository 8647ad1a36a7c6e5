### in: locales/ro/letter.ftl
request = Respectați răspunsul și protejați fetele.
