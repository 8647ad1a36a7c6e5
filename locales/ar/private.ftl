### Paper B, the private sheet: neutral advice for one traveller: Arabic. Draft translation, not yet reviewed.
### Worded without masculine or feminine forms of "you": one text for a girl, a woman or a man.

## Cut-off strip at the top, without heading

strip-consular = الخدمة القنصلية السويدية، على مدار الساعة: { $ud_phone }
strip-police = الشرطة السويدية، للاتصال من خارج السويد: { $police_abroad_phone }
strip-emergency = رقم الطوارئ داخل السويد: { $emergency }
strip-support = الدعم في السويد: { $kvinnofrid_phone }

## Title

title = قبل السفر
intro = نصائح لكل من ينوي السفر إلى بلد آخر.

## Before the journey: a checklist

before-heading = قبل المغادرة
before-numbers = حفظ الأرقام المكتوبة في أعلى الورقة. الأرقام التي تبدأ بعلامة زائد يمكن الاتصال بها من الخارج.
before-copies = تصوير نسختين من جواز سفرك وتذكرتك. نسخة تبقى معك، ونسخة تبقى عند شخص محل ثقتك.
before-word = الاتفاق مع شخص باقٍ في السويد على كلمة معناها «المساعدة».
before-sim = أخذ شريحة هاتف إضافية.
before-embassy = تدوين رقم سفارة السويد أو قنصليتها.
before-contact = اختيار شخص في السويد للاتصال به إذا حدث شيء، وحفظ رقمه غيبًا.

## If the reader is unsure about travelling

unsure-heading = في حال التردد
unsure-limits = قد تكون المساعدة من السويد محدودة في البلدان الأخرى، ولا سيما إذا كانت لديك جنسية ذلك البلد أيضًا.
unsure-ask = ومن الأفضل السؤال قبل السفر، مثلًا في المدرسة أو المركز الصحي أو لدى الخدمات الاجتماعية.
unsure-stop = يمكن للسلطات أن توقف رحلة إذا كان هناك طفل معرّض لخطر الأذى.

## If somebody presses the reader: a list

pressed-heading = إذا ضغط عليك أحد
pressed-law = يحق لك قول «لا». ويحق لك القول إن القانون يمنع ذلك.
pressed-call = يمكنك الاتصال بالشخص الذي اخترته في السويد، وقول كلمتكما.
pressed-embassy = يمكنك الاتصال بسفارة السويد أو قنصليتها أو الذهاب إليها، وطلب التحدث على انفراد.
pressed-blame = بحسب القانون السويدي، لا عقاب عليك إذا طلبت المساعدة. ولا عقاب عليك أيضًا بسبب ما فعله بك الآخرون.

## At home again

home-heading = بعد العودة
home-care = لك الحق في الرعاية الصحية وفي وجود من يستمع إليك، حتى بعد وقت طويل.
home-tell = ولا يفوت أبدًا أوان الكلام.

## Footer and bands. They must not say what the paper is about, nor name the issuer or another paper.

footer-page = صفحة { $page } من { $pages }
band-draft = مسودة: لم تُراجَع الترجمة بعد
band-draft-source = مسودة: النص لم يعتمده مستشار قانوني بعد
band-specimen = نموذج تجريبي: لم تصدره أي سلطة
band-unchecked = لم يتم التحقق من المعلومات منذ { $checked }
signature-field = توقيع إلكتروني
