### in: locales/fa/letter.ftl
request = به این پاسخ ﺍحترام بگذارید و از دختران محافظت کنید.
