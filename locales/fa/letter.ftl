### Paper A, the letter that a family shows abroad: Persian. An unreviewed draft translation.

## Title and opening

letter-title = قانون سوئد دربارهٔ ناقص‌سازی جنسی دختران و زنان
letter-title-also = به آن ختنهٔ دختران و زنان نیز می‌گویند، در همهٔ شکل‌هایش
addressee = به خویشاوندان، میزبانان، مقامات و هر کس که موضوع به او مربوط است
purpose = کسی که این نامه را نشان می‌دهد ساکن سوئد است. قانون سوئد چنین می‌گوید. به همین دلیل پاسخ «نه» است.

## What the law forbids

forbidden-heading = همهٔ شکل‌ها ممنوع است
forbidden-forms = قانون سوئد ناقص‌سازی جنسی دختران و زنان را از سال { $ban_year } میلادی ممنوع کرده است. مقامات سوئد همهٔ شکل‌ها را جزو آن می‌دانند: بریدن، دوختن، آنچه «ختنهٔ سنت» می‌نامند، برش کوچک، سوزن زدن.
forbidden-anyone = این قانون شامل همه می‌شود، پزشک و ماما در درمانگاه نیز. رضایت چیزی را عوض نمی‌کند، حتی رضایت خود دختر یا زن.
abroad-heading = در خارج نیز
abroad = این کار در سوئد جرم است، حتی اگر در کشوری دیگر انجام شود و آنجا مجاز باشد. قانون از دختران و زنانی حمایت می‌کند که ساکن یا شهروند سوئد هستند. هر کس آن را انجام دهد یا در آن مشارکت کند، حتی خویشاوندی در خارج از سوئد، قابل مجازات است.

## Punishment

penalties-heading = مجازات
penalties = مجازات آن زندان است: معمولاً { $normal_min } تا { $normal_max } سال، در موارد خفیف‌تر حداکثر { $minor_max } سال و در موارد شدید { $gross_min } تا { $gross_max } سال.
penalties-others = هر کس کمک کند، دیگری را ترغیب کند، پول بدهد، برای انجام آن تلاش کند، نقشه بکشد یا تدارک ببیند نیز قابل مجازات است. همچنین کسی که می‌داند این کار به‌زودی انجام می‌شود یا در جریان است و می‌تواند بی‌خطر گزارش دهد، اما سکوت می‌کند.
time-limit = اگر دختر زیر { $child_age } سال بوده باشد، سال‌ها بعد نیز پیگرد قانونی ممکن است، به‌طور معمول بدون محدودیت زمانی. برای دست کشیدن هیچ‌گاه دیر نیست.

## Health

harm-heading = بی‌فایده و بسیار زیان‌بار
no-benefit = این کار هیچ سودی برای سلامتی ندارد و به بدن سالم آسیب می‌زند. سازمان جهانی بهداشت با هر شکل آن مخالف است، حتی در درمانگاه.
harms-intro = می‌تواند مرگبار باشد. آسیب‌های دیگر:
harm-pain = درد شدید و شوک
harm-bleeding = خون‌ریزی شدید
harm-infection = عفونت
harm-urine = دشواری در دفع ادرار
harm-periods = مشکلات قاعدگی، درد درازمدت
harm-childbirth = خطر برای مادر و نوزاد هنگام زایمان
harm-mind = اضطراب، افسردگی، خاطرات دردناک

## The girl and the answer

girl-heading = حق دختر
girl = دختر یا زنی که این کار با او شده، هیچ خطایی نکرده است. او مجازات نمی‌شود و حق مراقبت پزشکی دارد.
child = کودکان حق دارند بدون آسیب بزرگ شوند. پیمان‌نامهٔ حقوق کودک سازمان ملل در سوئد قانون است.
request-heading = خواهش ما
request = به این پاسخ احترام بگذارید و از دختران محافظت کنید.

## For authorities abroad

authorities-heading = برای مقامات
authorities-consular = خدمات کنسولی سوئد، شبانه‌روزی: { $ud_phone }
authorities-police = پلیس سوئد، از خارج: { $police_abroad_phone }

## Letterhead: small print at the top

issuer-question = آیا نامه اصل است؟ بپرسید:
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
handed-note = نامه متعلق به صادرکننده است و بدون امضا نیز کامل است.

## Box "Check this letter", beside the QR code

check-heading = نامه را بررسی کنید
check-how = کد را اسکن کنید یا به { $host } بروید. متن روی صفحهٔ نمایش را با این برگه مقایسه کنید.
check-code = کد کوتاه: { $code }
check-qr-alt = کد کیوآر به نشانی { $host } برای بررسی نامه

## References, small print

references-heading = منابع
ref-act = { $act_title }، { $act_sections }
ref-jurisdiction = جرم در خارج از کشور: { $ref_jurisdiction }
ref-complicity = مشارکت، شروع به جرم، تدارک، تبانی، خودداری از افشا: { $ref_complicity }
ref-limitation = محدودیت زمانی: { $ref_limitation }
ref-child = پیمان‌نامهٔ حقوق کودک: { $crc_act }
ref-health = سلامت: { $who_source }. همهٔ شکل‌ها: { $all_forms_source }
law-as-of = قوانین با اصلاحات، آخرین اصلاح { $law_as_of }.

## Footer and bands

footer-page = صفحهٔ { $page } از { $pages }
band-draft = پیش‌نویس: ترجمه هنوز بازبینی نشده است
band-draft-source = پیش‌نویس: متن هنوز به تأیید حقوق‌دان صادرکننده نرسیده است
band-specimen = نمونه: از سوی هیچ مقامی صادر نشده است
band-unchecked = قانون از { $checked } تاکنون بررسی نشده است
signature-field = امضای الکترونیکی صادرکننده
