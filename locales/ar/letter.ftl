### Paper A, the letter that a family shows abroad: Arabic. An unreviewed draft translation.

## Title and opening

letter-title = القانون السويدي بشأن تشويه الأعضاء التناسلية للإناث
letter-title-also = ويسمى أيضًا ختان البنات والنساء، بجميع أشكاله
addressee = إلى الأقارب والمضيفين والسلطات وكل من يعنيه الأمر
purpose = من يريكم هذه الرسالة يعيش في السويد. وهذا ما ينص عليه القانون السويدي. ولذلك فالجواب: لا.

## What the law forbids

forbidden-heading = كل الأشكال محظورة
forbidden-forms = يحظر القانون السويدي تشويه الأعضاء التناسلية للإناث منذ عام { $ban_year }. وهو يشمل، بحسب السلطات السويدية، كل الأشكال: القطع والخياطة وما يسمى «ختان السنّة» والجروح الصغيرة والوخز.
forbidden-anyone = ويسري ذلك على الجميع، حتى الأطباء والقابلات في العيادات. والموافقة لا تغير شيئًا، حتى موافقة الفتاة أو المرأة نفسها.
abroad-heading = خارج السويد أيضًا
abroad = هذا الفعل جريمة في السويد، حتى إن جرى في بلد آخر وكان مسموحًا به هناك. ويحمي القانون الفتيات والنساء اللواتي يعشن في السويد أو يحملن جنسيتها. ويمكن معاقبة كل من يفعله أو يشارك فيه، بمن فيهم الأقارب خارج السويد.

## Punishment

penalties-heading = العقوبة
penalties = العقوبة السجن: عادةً من { $normal_min ->
        [zero] { $normal_min }
        [one] سنة
        [two] سنتين
        [few] { $normal_min }
        [many] { $normal_min }
       *[other] { $normal_min }
    } إلى { $normal_max ->
        [zero] { $normal_max } سنة
        [one] سنة
        [two] سنتين
        [few] { $normal_max } سنوات
        [many] { $normal_max } سنة
       *[other] { $normal_max } سنة
    }، وفي الحالات الأقل خطورة { $minor_max ->
        [zero] { $minor_max } سنة
        [one] سنة
        [two] سنتين
        [few] { $minor_max } سنوات
        [many] { $minor_max } سنة
       *[other] { $minor_max } سنة
    } على الأكثر، وفي الحالات الجسيمة من { $gross_min ->
        [zero] { $gross_min }
        [one] سنة
        [two] سنتين
        [few] { $gross_min }
        [many] { $gross_min }
       *[other] { $gross_min }
    } إلى { $gross_max ->
        [zero] { $gross_max } سنة
        [one] سنة
        [two] سنتين
        [few] { $gross_max } سنوات
        [many] { $gross_max } سنة
       *[other] { $gross_max } سنة
    }.
penalties-others = ويمكن أيضًا معاقبة من يساعد أو يقنع غيره أو يدفع مالًا أو يحاول أو يخطط أو يحضّر. وكذلك من يعلم أن ذلك وشيك أو جارٍ ويستطيع التبليغ بأمان لكنه يسكت.
time-limit = إذا كانت الفتاة دون سن { $child_age } وقت الفعل، أمكنت الملاحقة القضائية بعد سنوات طويلة، ودون حد زمني كقاعدة عامة. ولا يفوت الأوان أبدًا للتراجع.

## Health

harm-heading = ضرر كبير بلا فائدة
no-benefit = لا فائدة صحية لهذه الممارسة، وهي تؤذي أجسادًا سليمة. وتعارض منظمة الصحة العالمية كل أشكالها، حتى في العيادات.
harms-intro = قد تسبب الوفاة. أضرار أخرى:
harm-pain = ألم شديد وصدمة
harm-bleeding = نزيف شديد
harm-infection = التهابات
harm-urine = صعوبة في التبول
harm-periods = اضطراب الدورة الشهرية، ألم مزمن
harm-childbirth = خطر على الأم والطفل عند الولادة
harm-mind = قلق، اكتئاب، ذكريات مؤلمة

## The girl and the answer

girl-heading = حق الفتاة
girl = الفتاة أو المرأة التي تعرضت لهذه الممارسة لم ترتكب أي خطأ. فلا عقاب عليها، ولها الحق في الرعاية الصحية.
child = للأطفال الحق في أن يكبروا سالمين. واتفاقية الأمم المتحدة لحقوق الطفل قانون نافذ في السويد.
request-heading = رجاؤنا
request = احترموا هذا الجواب واحموا البنات.

## For authorities abroad

authorities-heading = للسلطات
authorities-consular = الخدمة القنصلية السويدية، على مدار الساعة: { $ud_phone }
authorities-police = الشرطة السويدية، من الخارج: { $police_abroad_phone }

## Letterhead: small print at the top

issuer-question = هل الرسالة أصلية؟ اسألوا:
reference-edition = الإصدار
reference-date = التاريخ
reference-review = آخر موعد للمراجعة
reference-language = اللغة
reference-newest = أحدث إصدار: { $host }

## Box "Handed out by": blank lines for handwriting

handed-heading = القائم بالتسليم
handed-name = الاسم
handed-title = الوظيفة
handed-workplace = مكان العمل
handed-date = التاريخ
handed-signature = التوقيع
handed-stamp = مكان الختم
handed-note = هذه رسالة جهة الإصدار، وهي مكتملة حتى دون توقيع.

## Box "Check this letter", beside the QR code

check-heading = تحققوا من الرسالة
check-how = امسحوا الرمز ضوئيًا أو افتحوا { $host }. وقارنوا النص على الشاشة بهذه الورقة.
check-code = الرمز القصير: { $code }
check-qr-alt = رمز استجابة سريعة يؤدي إلى { $host } للتحقق من الرسالة

## References, small print

references-heading = المراجع
ref-act = { $act_title }، { $act_sections }
ref-jurisdiction = الجرائم في الخارج: { $ref_jurisdiction }
ref-complicity = المساهمة والشروع والتحضير والتآمر وعدم الإبلاغ: { $ref_complicity }
ref-limitation = الحد الزمني: { $ref_limitation }
ref-child = اتفاقية حقوق الطفل: { $crc_act }
ref-health = الصحة: { $who_source }. جميع الأشكال: { $all_forms_source }
law-as-of = القوانين بصيغتها المعدلة، وآخر تعديل { $law_as_of }.

## Footer and bands

footer-page = صفحة { $page } من { $pages }
band-draft = مسودة: لم تخضع الترجمة للمراجعة بعد
band-draft-source = مسودة: النص لم يعتمده المستشار القانوني لجهة الإصدار بعد
band-specimen = نموذج تجريبي: لم تصدره أي سلطة
band-unchecked = لم يتم التحقق من القانون منذ { $checked }
signature-field = التوقيع الإلكتروني لجهة الإصدار
