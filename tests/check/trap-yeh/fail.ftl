### in: locales/fa/letter.ftl
request = به اين پاسخ احترام بگذاريد و از دختران محافظت کنيد.
