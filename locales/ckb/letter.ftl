### Paper A, the letter that a family shows abroad: Central Kurdish (Sorani). An unreviewed draft translation.

## Title and opening

letter-title = یاسای سوید دەربارەی شێواندنی ئەندامی زاوزێی کچان و ژنان
letter-title-also = هەروەها پێی دەوترێت خەتەنەکردنی کچان و ژنان، بە هەموو جۆرەکانییەوە
addressee = بۆ خزمان، خانەخوێیان، دەسەڵاتداران و هەر کەسێکی پەیوەندیدار
purpose = ئەوەی ئەم نامەیەتان پیشان دەدات لە سوید دەژی. یاسای سوید ئەمە دەڵێت. بۆیە وەڵامەکە نەخێرە.

## What the law forbids

forbidden-heading = هەموو جۆرێکی قەدەغەیە
forbidden-forms = بەپێی یاسای سوید، شێواندنی ئەندامی زاوزێی مێینە لە ساڵی { $ban_year }ی زایینییەوە قەدەغەیە. لای دەسەڵاتدارانی سوید هەموو جۆرێک دەگرێتەوە: بڕین، دوورین، ئەوەی پێی دەڵێن «سوننەت»، بڕینی بچووک، دەرزی تێچەقاندن.
forbidden-anyone = هەموو کەسێک دەگرێتەوە، پزیشک و مامانی ناو کلینیکیش. ڕەزامەندی هیچ ناگۆڕێت، تەنانەت هی خودی کچ یان ژنەکەش.
abroad-heading = لە دەرەوەی سویدیش
abroad = ئەم کارە لە سوید تاوانە، تەنانەت ئەگەر لە وڵاتێکی تر بکرێت و لەوێ ڕێگەپێدراو بێت. یاسا ئەو کچ و ژنانە دەپارێزێت کە لە سوید دەژین یان هاووڵاتیی سویدن. هەر کەسێک بیکات یان بەشداریی تێدا بکات، بە خزمانی دەرەوەی سویدیشەوە، دەکرێت سزا بدرێت.

## Punishment

penalties-heading = سزا
penalties = لە حاڵەتی ئاساییدا { $normal_min } تا { $normal_max } ساڵ زیندان، لە حاڵەتی سووکتردا لانی زۆر { $minor_max } ساڵ، لە حاڵەتی قورسدا { $gross_min } تا { $gross_max } ساڵ.
penalties-others = دەکرێت ئەوەش سزا بدرێت کە یارمەتی بدات، کەسێک قایل بکات، پارە بدات، هەوڵ بدات، پلان دابنێت یان ئامادەکاری بکات. هەروەها ئەوەی بزانێت ئەم کارە بەم زووانە یان ئێستا دەکرێت و بتوانێت بێ مەترسی ڕایبگەیەنێت، بەڵام بێدەنگ بێت.
time-limit = ئەگەر تەمەنی کچەکە لە { $child_age } ساڵ کەمتر بووبێت، دەکرێت چەندین ساڵ دواتریش دۆسیەکە ببرێتە دادگا، وەک ڕێسای گشتی بێ سنووری کات. بۆ وازهێنان هەرگیز درەنگ نییە.

## Health

harm-heading = بێ سوود، زیانی گەورە
no-benefit = ئەم کارە هیچ سوودێکی تەندروستیی نییە و زیان بە لەشی ساغ دەگەیەنێت. ڕێکخراوی تەندروستیی جیهانی دژی هەموو جۆرێکە، لە کلینیکیش.
harms-intro = دەشێت ببێتە هۆی مردن. زیانەکانی تر:
harm-pain = ئازاری سەخت و شۆک
harm-bleeding = خوێنبەربوونی زۆر
harm-infection = هەوکردن
harm-urine = گرفتی میزکردن
harm-periods = گرفتی سووڕی مانگانە، ئازاری درێژخایەن
harm-childbirth = مەترسی بۆ دایک و منداڵ لە کاتی منداڵبووندا
harm-mind = دڵەڕاوکێ، خەمۆکی، یادەوەریی بەئازار

## The girl and the answer

girl-heading = مافی کچ
girl = کچ یان ژنێک کە ئەمەی لەگەڵ کرابێت هیچ هەڵەیەکی نەکردووە. سزا نادرێت و مافی چاودێریی تەندروستیی هەیە.
child = مافی منداڵانە بێ زیان گەورە ببن. پەیماننامەی نەتەوە یەکگرتووەکان بۆ مافەکانی منداڵ یاسای سویدە.
request-heading = تکاتان لێ دەکەین
request = ڕێز لە وەڵامەکە بگرن و کچان بپارێزن.

## For authorities abroad

authorities-heading = بۆ دەسەڵاتداران
authorities-consular = خزمەتی کونسوڵیی سوید، شەو و ڕۆژ: { $ud_phone }
authorities-police = پۆلیسی سوید، لە دەرەوەی وڵاتەوە: { $police_abroad_phone }

## Letterhead: small print at the top

issuer-question = نامەکە ڕاستەقینەیە؟ بپرسن:
reference-edition = چاپ
reference-date = بەروار
reference-review = دوا وادەی پێداچوونەوە
reference-language = زمان
reference-newest = نوێترین چاپ: { $host }

## Box "Handed out by": blank lines for handwriting

handed-heading = ڕادەستکەری نامە
handed-name = ناو
handed-title = پیشە
handed-workplace = شوێنی کار
handed-date = بەروار
handed-signature = واژۆ
handed-stamp = شوێنی مۆر
handed-note = نامەکە هی لایەنی دەرکەرە و بەبێ واژۆش تەواوە.

## Box "Check this letter", beside the QR code

check-heading = نامەکە بپشکنن
check-how = کۆدەکە سکان بکەن یان بڕۆنە { $host }. دەقی سەر شاشە لەگەڵ ئەم کاغەزە بەراورد بکەن.
check-code = کۆدی کورت: { $code }
check-qr-alt = کۆدی کیوئاڕ بۆ { $host }، بۆ پشکنینی نامەکە

## References, small print

references-heading = سەرچاوەکان
ref-act = { $act_title }، { $act_sections }
ref-jurisdiction = تاوان لە دەرەوەی وڵات: { $ref_jurisdiction }
ref-complicity = بەشداری، هەوڵدان، ئامادەکاری، پیلانگێڕی، ئاشکرانەکردن: { $ref_complicity }
ref-limitation = سنووری کات: { $ref_limitation }
ref-child = پەیماننامەی مافەکانی منداڵ: { $crc_act }
ref-health = تەندروستی: { $who_source }. هەموو جۆرەکان: { $all_forms_source }
law-as-of = یاساکان بە هەموارەکانیانەوە، دوا هەموار { $law_as_of }.

## Footer and bands

footer-page = لاپەڕە { $page } لە { $pages }
band-draft = ڕەشنووس: وەرگێڕانەکە هێشتا پێداچوونەوەی بۆ نەکراوە
band-draft-source = ڕەشنووس: دەقەکە هێشتا لەلایەن یاساناسی لایەنی دەرکەرەوە پەسەند نەکراوە
band-specimen = نموونە: هیچ دەسەڵاتێک دەری نەکردووە
band-unchecked = یاساکە لە { $checked } بەدواوە نەپشکنراوەتەوە
signature-field = واژۆی ئەلیکترۆنیی لایەنی دەرکەر
