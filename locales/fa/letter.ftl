### Paper A, the letter that a family shows abroad: Persian. Draft translation, not yet reviewed.

## Title and opening

letter-title = قانون سوئد دربارهٔ ناقص‌سازی جنسی دختران و زنان
letter-title-also = که ختنهٔ دختران و زنان هم نامیده می‌شود، به هر شکلی که باشد
addressee = به خویشاوندان، میزبانان، مقامات و هر کس که به او مربوط می‌شود
purpose = کسی که این نامه را به شما نشان می‌دهد در سوئد زندگی می‌کند. قانون سوئد در این باره چنین می‌گوید. برای همین پاسخ «نه» است.

## What the law forbids

forbidden-heading = همهٔ شکل‌ها ممنوع است
forbidden-forms = قانون سوئد ناقص‌سازی جنسی دختران و زنان را از سال { $ban_year } میلادی ممنوع کرده است. مقامات سوئد همهٔ شکل‌ها را جزو آن می‌دانند: بریدن، دوختن، برش کوچک، سوزن زدن و آنچه برخی «ختنهٔ سنت» می‌نامند.
forbidden-anyone = این ممنوعیت شامل همه می‌شود، حتی پزشک و ماما در درمانگاه. رضایت چیزی را عوض نمی‌کند، حتی رضایت خود دختر یا زن.
abroad-heading = خارج از سوئد نیز
abroad = این کار در سوئد جرم به شمار می‌آید، حتی اگر در کشور دیگری انجام شود و در آنجا مجاز باشد. قانون از هر دختر و زنی حمایت می‌کند که در سوئد زندگی می‌کند یا شهروند سوئد است. هر کس را که این کار را انجام دهد یا در آن دست داشته باشد می‌توان مجازات کرد، حتی خویشاوندان خارج از سوئد را.

## Punishment

penalties-heading = مجازات
penalties = مجازات آن زندان است: معمولاً { $normal_min } تا { $normal_max } سال، در موارد خفیف‌تر حداکثر { $minor_max } سال و در موارد شدید { $gross_min } تا { $gross_max } سال.
penalties-others = هر کس به این کار کمک کند، دیگری را به آن ترغیب کند، برای آن پول بدهد، بکوشد آن را انجام دهد، برایش نقشه بکشد یا مقدمات آن را فراهم کند نیز قابل مجازات است. همچنین است کسی که می‌داند این کار به‌زودی انجام می‌شود یا در حال انجام است و می‌تواند بدون خطر آن را گزارش دهد، اما سکوت می‌کند.
time-limit = اگر دختر در آن زمان کمتر از { $child_age } سال داشته باشد، سال‌ها بعد نیز می‌توان موضوع را به دادگاه برد و قاعدهٔ کلی این است که محدودیت زمانی ندارد. برای دست کشیدن از این کار هیچ‌گاه دیر نیست.

## Health

harm-heading = بی‌فایده و بسیار زیان‌بار
no-benefit = این کار هیچ فایده‌ای برای سلامتی ندارد و به بدن سالم آسیب می‌زند. سازمان جهانی بهداشت با همهٔ شکل‌های آن مخالف است، حتی در درمانگاه.
harms-intro = می‌تواند باعث مرگ شود. آسیب‌های دیگر آن:
harm-pain = درد شدید و شوک
harm-bleeding = خون‌ریزی شدید
harm-infection = عفونت
harm-urine = مشکل در ادرار کردن
harm-periods = مشکلات قاعدگی و درد درازمدت
harm-childbirth = خطر برای مادر و نوزاد هنگام زایمان
harm-mind = اضطراب، افسردگی و خاطرات دردناک

## The girl and the answer

girl-heading = حقوق دختر
girl = دختر یا زنی که این کار با او شده، هیچ خطایی نکرده است. او برای آن مجازات نمی‌شود و حق دارد درمان و مراقبت دریافت کند.
child = هر کودکی حق دارد بدون آسیب بزرگ شود. پیمان‌نامهٔ حقوق کودک سازمان ملل در سوئد قانون است.
request-heading = خواهش ما
request = لطفاً به این پاسخ احترام بگذارید و به حفاظت از دختران کمک کنید.

## For authorities abroad

authorities-heading = برای مقامات
authorities-consular = خدمات کنسولی سوئد، شبانه‌روزی: { $ud_phone }
authorities-police = پلیس سوئد، تماس از خارج از سوئد: { $police_abroad_phone }

## Letterhead: small print at the top

issuer-question = آیا این نامه واقعی است؟ بپرسید:
reference-edition = ویرایش
reference-date = تاریخ
reference-review = بازبینی حداکثر تا
reference-language = زبان
reference-newest = تازه‌ترین ویرایش: { $host }

## Box "Handed out by": blank lines for handwriting

handed-heading = تحویل‌دهنده
handed-name = نام
handed-title = سمت
handed-workplace = محل کار
handed-date = تاریخ
handed-signature = امضا
handed-stamp = محل مهر
handed-note = نامه از سوی صادرکننده است و بدون امضا نیز کامل است.

## Box "Check this letter", beside the QR code

check-heading = نامه را بررسی کنید
check-how = کد را اسکن کنید یا به { $host } بروید. سپس متن روی صفحهٔ نمایش را با این برگه مقایسه کنید.
check-code = کد کوتاه: { $code }
check-qr-alt = کد کیوآر به نشانی { $host } برای بررسی نامه

## References, small print

references-heading = منابع
ref-act = { $act_title }، { $act_sections }
ref-jurisdiction = جرم در خارج از کشور: { $ref_jurisdiction }
ref-complicity = مشارکت و معاونت، شروع به جرم، تدارک، تبانی، خودداری از افشای جرم: { $ref_complicity }
ref-limitation = محدودیت زمانی: { $ref_limitation }
ref-child = پیمان‌نامهٔ حقوق کودک: { $crc_act }
ref-health = سلامت: { $who_source }. همهٔ شکل‌ها: { $all_forms_source }
law-as-of = قوانین با احتساب اصلاحات، تا و شامل { $law_as_of }.

## Footer and bands

footer-page = صفحهٔ { $page } از { $pages }
band-draft = پیش‌نویس: ترجمه هنوز بازبینی نشده است
band-draft-source = پیش‌نویس: متن هنوز به تأیید حقوق‌دان صادرکننده نرسیده است
band-specimen = نمونه: از سوی هیچ مقامی صادر نشده است
band-unchecked = قانون از { $checked } تاکنون بررسی نشده است
signature-field = امضای الکترونیکی صادرکننده
