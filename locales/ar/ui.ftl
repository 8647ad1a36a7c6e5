### The page that the QR code opens: Arabic. Draft translation, not yet reviewed.

## The page

page-title = التحقق من رسالة
page-intro = تعرض هذه الصفحة ما كتبته جهة الإصدار. قارنوه بورقتكم.
exit = مغادرة الصفحة
language-label = لغة الصفحة
loading = جارٍ التحقق …
privacy = لا تحفظ هذه الصفحة شيئًا عنكم ولا ترسل شيئًا من ورقتكم أو ملفكم.

## The word beside each answer's sign: three tones

tone-neutral = قارنوا
tone-amber = اسألوا جهة الإصدار
tone-red = لا تعتمدوا عليه

## Answers

state-start = امسحوا رمز الرسالة ضوئيًا
state-start-do = افتحوا الكاميرا ووجهوها نحو رمز الاستجابة السريعة. إن لم تكن لديكم كاميرا: اكتبوا الرمز القصير أدناه.
state-current = قارنوا النص بورقتكم
# allow doubled-word 5a32e842: “word by word” is said with the word twice
state-current-do = ختمت جهة الإصدار النص أدناه. اقرؤوه كلمة كلمة بجانب ورقتكم. إن اختلف شيء فلا تعتمدوا على الورقة واسألوا جهة الإصدار.
state-superseded = يوجد إصدار أحدث
state-superseded-do = كان النص صحيحًا عند إصداره. قارنوه بورقتكم واطلبوا الإصدار الجديد من جهة الإصدار.
state-superseded-no-text-do = لم يعد نص هذا الإصدار محفوظًا هنا. اطلبوا الإصدار الجديد من جهة الإصدار.
state-withdrawn = سحبت جهة الإصدار هذا الإصدار
state-withdrawn-do = لا تستخدموا الرسالة. اسألوا جهة الإصدار عما هو ساري المفعول الآن.
state-not-held = النص غير موجود هنا
state-not-held-do = الختم لجهة الإصدار، لكن النص ليس في هذه الصفحة. اسألوا جهة الإصدار.
state-forged = لم تصنع جهة الإصدار هذا الرمز
state-forged-do = غيّر أحد الرمز أو زوّره. لا تعتمدوا على الورقة. اسألوا جهة الإصدار.
state-key-ended = لم يكن المفتاح صالحًا في ذلك اليوم
state-key-ended-do = صُنع الرمز بمفتاح لم تكن جهة الإصدار تستخدمه حينها أو ألغته. لا تعتمدوا على الورقة. اسألوا جهة الإصدار.
state-key-doubt = أُلغي المفتاح
state-key-doubt-do = لا شيء يبيّن هل صُنعت الرسالة قبل الإلغاء. اسألوا جهة الإصدار.
state-future = تاريخ الرسالة لم يحلّ بعد
state-future-do = تأكدوا من أن هاتفكم يعرض التاريخ الصحيح. إن كان صحيحًا فاسألوا جهة الإصدار.
state-unknown-key = لا يُعرف هنا من صنع هذا الرمز
state-unknown-key-do = لا يعني ذلك أن الرسالة صحيحة ولا أنها خاطئة. اسألوا جهة الإصدار على رقم بحثتم عنه بأنفسكم.
state-damaged = الرمز تالف أو ناقص
state-damaged-do = امسحوه مرة أخرى: ابسطوا الورقة، وتجنبوا الظلال، وثبتوا الكاميرا. إن لم ينجح ذلك فاكتبوا الرمز القصير.
state-site-broken = يوجد خلل في هذا الموقع
state-site-broken-do = النص أو القائمة ليس كما كتبته جهة الإصدار. لا تعتمدوا على ما يُعرض. اتصلوا بجهة الإصدار.
state-no-network = لا يوجد اتصال بالشبكة
state-no-network-do = حاولوا مرة أخرى حيث توجد شبكة. أو اتصلوا بجهة الإصدار على الرقم المكتوب في الرسالة.
state-old-browser = لا يستطيع هذا المتصفح التحقق من الرمز
state-old-browser-do = افتحوا العنوان في متصفح أحدث، أو اتصلوا بجهة الإصدار.
state-pdf-listed = الملف في قائمة جهة الإصدار
# allow doubled-word 6e917b9f: “word by word” is said with the word twice
state-pdf-listed-do = لم يتغير الملف. نصه هو النص أدناه. إن كانت لديكم ورقة فقارنوها كلمة كلمة.
state-pdf-unknown = الملف ليس في قائمة جهة الإصدار
state-pdf-unknown-do = ربما غُيّر أو مُسح ضوئيًا أو كان لجهة أخرى. لا يعني ذلك أنه مزوّر. امسحوا الرمز الذي فيه، أو اسألوا جهة الإصدار.
state-code-found = النص الذي له هذا الرمز القصير
# allow doubled-word 0361caf0: “word by word” is said with the word twice
state-code-found-do = الرمز القصير يجد النص ولا يثبت شيئًا. اقرؤوا النص كلمة كلمة بجانب ورقتكم.
state-code-unknown = لا يوجد نص له هذا الرمز القصير
state-code-unknown-do = تأكدوا من صحة كل حرف ورقم. إن كانت صحيحة فاسألوا جهة الإصدار.

## What is known, line by line

sealed-by = ختمته { $issuer }، { $date }.
edition-line = الإصدار { $edition }
list-as-of = قائمة جهة الإصدار بتاريخ { $date }.
reason-line = السبب الذي ذكرته جهة الإصدار: { $reason }
draft-note = مسودة: لم يُراجَع النص ولم يُعتمد.
specimen-note = نموذج تجريبي: لم تصدره أي سلطة.
host-line = يجب أن يكون العنوان نفسه مكتوبًا على الورقة: { $host }
ask-line = جهة الإصدار: { $telephone }، { $contact }

## The official text

text-heading = النص الكامل من جهة الإصدار
text-end = هنا ينتهي النص.
text-hash = بصمة النص (SHA)
download-pdf = تنزيل بصيغة PDF

## Other ways to check

other-heading = التحقق بطريقة أخرى
code-label = الرمز القصير تحت رمز الاستجابة السريعة، أو العنوان الكامل الذي فيه
code-button = بحث
pdf-label = ملف PDF
pdf-hint = يبقى الملف لديكم ولا يُرسل إلى أي مكان.
