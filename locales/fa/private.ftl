### Paper B, the private sheet: neutral advice for one traveller: Persian. Draft translation, not yet reviewed.

## Cut-off strip at the top, without heading

strip-consular = خدمات کنسولی سوئد، شبانه‌روزی: { $ud_phone }
strip-police = پلیس سوئد، تماس از خارج از سوئد: { $police_abroad_phone }
strip-emergency = شمارهٔ اضطراری در داخل سوئد: { $emergency }
strip-support = پشتیبانی در سوئد: { $kvinnofrid_phone }

## Title

title = پیش از سفر
intro = توصیه‌هایی برای هر کسی که قرار است به کشور دیگری سفر کند.

## Before the journey: a checklist

before-heading = پیش از حرکت
before-numbers = شماره‌های بالای برگه را ذخیره کنید. شماره‌هایی را که با علامت به‌علاوه شروع می‌شوند، می‌توان از خارج گرفت.
before-copies = از گذرنامه و بلیت خود کپی بگیرید. یک کپی را همراه ببرید. یک کپی را نزد کسی بگذارید که به او اعتماد دارید.
before-word = با کسی که در سوئد می‌ماند، کلمه‌ای را قرار بگذارید که معنایش «کمک» باشد.
before-sim = یک سیم‌کارت اضافه همراه ببرید.
before-embassy = شمارهٔ سفارت یا کنسولگری سوئد را یادداشت کنید.
before-contact = مشخص کنید که اگر اتفاقی افتاد به چه کسی در سوئد زنگ می‌زنید. شماره‌اش را حفظ کنید.

## If the reader is unsure about travelling

unsure-heading = اگر مطمئن نیستید
unsure-limits = کمک سوئد در کشورهای دیگر ممکن است محدود باشد، به‌ویژه اگر شهروند آن کشور هم باشید.
unsure-ask = پیش از سفر بپرسید، برای نمونه در مدرسه، در مرکز درمانی یا در خدمات اجتماعی.
unsure-stop = اگر کودکی در خطر آسیب باشد، مقامات می‌توانند از سفر جلوگیری کنند.

## If somebody presses the reader: a list

pressed-heading = اگر کسی فشار آورد
pressed-law = حق دارید «نه» بگویید. می‌توانید بگویید که قانون آن را ممنوع کرده است.
pressed-call = به کسی که در سوئد انتخاب کرده‌اید زنگ بزنید. کلمه‌ای را که با هم قرار گذاشته‌اید بگویید.
pressed-embassy = به سفارت یا کنسولگری سوئد زنگ بزنید یا به آنجا بروید. بخواهید که خصوصی صحبت کنید.
pressed-blame = طبق قانون سوئد، برای کمک خواستن مجازات نمی‌شوید. برای کاری که دیگران با شما کرده‌اند نیز مجازات نمی‌شوید.

## At home again

home-heading = پس از بازگشت
home-care = حق دارید درمان و مراقبت دریافت کنید و کسی را داشته باشید که با او حرف بزنید، حتی مدت‌ها بعد.
home-tell = برای حرف زدن هیچ‌گاه دیر نیست.

## Footer and bands. They must not say what the paper is about, nor name the issuer or another paper.

footer-page = صفحهٔ { $page } از { $pages }
band-draft = پیش‌نویس: ترجمه هنوز بازبینی نشده است
band-draft-source = پیش‌نویس: متن هنوز به تأیید حقوق‌دان نرسیده است
band-specimen = نمونه: از سوی هیچ مقامی صادر نشده است
band-unchecked = اطلاعات از { $checked } تاکنون بررسی نشده است
signature-field = امضای الکترونیکی
