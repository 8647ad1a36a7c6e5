### in: locales/fa/letter.ftl
request = به این پاسخ احترام بگذارید و از دختران محافظت كنید.
