### Paper A, the letter that a family shows abroad: Arabic. Draft translation, not yet reviewed.

## Title and opening

letter-title = القانون السويدي بشأن تشويه الأعضاء التناسلية للإناث
letter-title-also = ويسمى أيضًا ختان البنات والنساء، بجميع أشكاله
addressee = إلى الأقارب والمضيفين والسلطات وكل من يعنيه الأمر
purpose = من يريكم هذه الرسالة يعيش في السويد. وفيما يلي ما ينص عليه القانون السويدي. ولهذا فالجواب هو: لا.

## What the law forbids

forbidden-heading = كل الأشكال محظورة
forbidden-forms = يحظر القانون السويدي تشويه الأعضاء التناسلية للإناث منذ عام { $ban_year }. وتعدّ السلطات السويدية كل الأشكال مشمولة بالحظر: القطع والخياطة والشق الصغير والوخز وما يسميه بعض الناس «ختان السنّة».
forbidden-anyone = ويسري ذلك على الجميع، حتى الأطباء والقابلات في العيادات. والموافقة لا تغير شيئًا، ولا حتى موافقة الفتاة أو المرأة نفسها.
abroad-heading = خارج السويد أيضًا
abroad = هذا الفعل جريمة في السويد، حتى لو ارتُكب في بلد آخر وكان مسموحًا به هناك. ويحمي القانون كل فتاة وامرأة تعيش في السويد أو تحمل جنسيتها. ويمكن معاقبة كل من يرتكب هذا الفعل أو يساهم فيه، حتى الأقارب في الخارج.

## Punishment

penalties-heading = العقوبة
penalties = العقوبة هي السجن: عادةً من { $normal_min ->
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
penalties-others = ويمكن أيضًا معاقبة من يساعد على ذلك أو يقنع غيره به أو يدفع مالًا من أجله أو يحاول القيام به أو يخطط له أو يحضّر له. وكذلك من يعلم أنه سيحدث قريبًا أو أنه يحدث الآن، ويستطيع الإبلاغ عنه دون خطر، لكنه يسكت.
time-limit = إذا كانت الفتاة دون سن { $child_age } وقت وقوع الفعل، يمكن رفع القضية إلى المحكمة بعد سنوات طويلة، والقاعدة العامة أنه لا حد زمنيًا لذلك. ولا يفوت أبدًا أوان التراجع.

## Health

harm-heading = ضرر كبير بلا فائدة
no-benefit = ليس لهذه الممارسة أي فائدة صحية، وهي تؤذي أجسادًا سليمة. وتعارض منظمة الصحة العالمية كل أشكالها، حتى في العيادات.
harms-intro = وقد تؤدي إلى الموت. أضرار أخرى:
harm-pain = ألم شديد وصدمة
harm-bleeding = نزيف شديد
harm-infection = عدوى والتهابات
harm-urine = صعوبة في التبول
harm-periods = مشكلات في الدورة الشهرية وآلام مزمنة
harm-childbirth = خطر على الأم والطفل عند الولادة
harm-mind = قلق واكتئاب وذكريات مؤلمة

## The girl and the answer

girl-heading = حقوق الفتاة
girl = الفتاة أو المرأة التي تعرضت لهذه الممارسة لم ترتكب أي خطأ. ولا تُعاقَب على ذلك، ولها الحق في الرعاية الصحية.
child = لكل طفل الحق في أن يكبر سالمًا من الأذى. واتفاقية الأمم المتحدة لحقوق الطفل قانون نافذ في السويد.
request-heading = رجاؤنا
request = من فضلكم احترموا هذا الجواب وساعدوا على حماية البنات.

## For authorities abroad

authorities-heading = للسلطات
authorities-consular = الخدمة القنصلية السويدية، على مدار الساعة: { $ud_phone }
authorities-police = الشرطة السويدية، للاتصال من خارج السويد: { $police_abroad_phone }

## Letterhead: small print at the top

issuer-question = هل هذه الرسالة حقيقية؟ اسألوا:
reference-edition = الإصدار
reference-date = التاريخ
reference-review = آخر موعد للمراجعة
reference-language = اللغة
reference-newest = أحدث إصدار: { $host }

## Box "Handed out by": blank lines for handwriting

handed-heading = تسليم الرسالة
handed-name = الاسم
handed-title = الوظيفة
handed-workplace = مكان العمل
handed-date = التاريخ
handed-signature = التوقيع
handed-stamp = مكان الختم
handed-note = الرسالة باسم جهة الإصدار، وهي كاملة حتى دون توقيع.

## Box "Check this letter", beside the QR code

check-heading = تحققوا من الرسالة
check-how = امسحوا الرمز ضوئيًا أو افتحوا { $host }. ثم قارنوا النص على الشاشة بهذه الورقة.
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
law-as-of = القوانين بصيغتها المعدلة حتى { $law_as_of } ضمنًا.

## Footer and bands

footer-page = صفحة { $page } من { $pages }
band-draft = مسودة: لم تُراجَع الترجمة بعد
band-draft-source = مسودة: النص لم يعتمده المستشار القانوني لجهة الإصدار بعد
band-specimen = نموذج تجريبي: لم تصدره أي سلطة
band-unchecked = لم يتم التحقق من القانون منذ { $checked }
signature-field = التوقيع الإلكتروني لجهة الإصدار
