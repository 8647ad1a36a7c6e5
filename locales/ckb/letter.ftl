### Paper A, the letter that a family shows abroad: Central Kurdish (Sorani). Draft translation, not yet reviewed.

## Title and opening

letter-title = یاسای سوید دەربارەی شێواندنی ئەندامی زاوزێی کچان و ژنان
letter-title-also = هەروەها پێی دەوترێت خەتەنەکردنی کچان و ژنان، بە هەموو جۆرەکانییەوە
addressee = بۆ خزمان، خانەخوێیان، دەسەڵاتداران و هەر کەسێکی پەیوەندیدار
purpose = ئەو کەسەی ئەم نامەیەتان پیشان دەدات لە سوید دەژی. یاسای سوید ئەمەی خوارەوە دەڵێت. بۆیە وەڵامەکە «نەخێر»ە.

## What the law forbids

forbidden-heading = هەموو جۆرێکی قەدەغەیە
forbidden-forms = بەپێی یاسای سوید، شێواندنی ئەندامی زاوزێی مێینە لە ساڵی { $ban_year }ی زایینییەوە قەدەغەیە. بەلای دەسەڵاتدارانی سویدەوە هەموو جۆرێک دەگرێتەوە: بڕین، دوورینەوە، بڕینی بچووک، دەرزی تێچەقاندن و ئەوەی هەندێک پێی دەڵێن «خەتەنەی سوننەت».
forbidden-anyone = ئەمە هەموو کەسێک دەگرێتەوە، تەنانەت پزیشک و مامانی کلینیکیش. ڕەزامەندی هیچ ناگۆڕێت، تەنانەت هی خودی کچ یان ژنەکەش.
abroad-heading = لە دەرەوەی سویدیش
abroad = ئەم کارە لە سوید تاوانە، تەنانەت ئەگەر لە وڵاتێکی تر بکرێت و لەوێ ڕێگەپێدراو بێت. یاسا هەموو ئەو کچ و ژنانە دەپارێزێت کە لە سوید دەژین یان هاووڵاتیی سویدن. هەر کەسێک بیکات یان بەشداریی تێدا بکات، بە خزمانی دەرەوەی سویدیشەوە، دەکرێت سزا بدرێت.

## Punishment

penalties-heading = سزا
penalties = سزاکە زیندانە: لە حاڵەتی ئاساییدا { $normal_min } تا { $normal_max } ساڵ، لە حاڵەتی سووکتردا ئەوپەڕی { $minor_max } ساڵ و لە حاڵەتی قورسدا { $gross_min } تا { $gross_max } ساڵ.
penalties-others = دەکرێت ئەوەش سزا بدرێت کە یارمەتی بدات، کەسێک قایل بکات، پارەی بۆ بدات، هەوڵی بۆ بدات، پلانی بۆ دابنێت یان ئامادەکاریی بۆ بکات. ئەو کەسەش دەگرێتەوە کە دەزانێت ئەم کارە بەم زووانە یان ئێستا دەکرێت و دەتوانێت بێ مەترسی ڕایبگەیەنێت، بەڵام بێدەنگ دەبێت.
time-limit = ئەگەر تەمەنی کچەکە لەو کاتەدا لە { $child_age } ساڵ کەمتر بووبێت، چەندین ساڵ دواتریش دەکرێت دۆسیەکە ببرێتە دادگا. وەک ڕێسای گشتی هیچ سنوورێکی کاتی بۆ دانەنراوە. بۆ وازهێنان هەرگیز درەنگ نییە.

## Health

harm-heading = بێ سوود، زۆر زیانبەخش
no-benefit = ئەم کارە هیچ سوودێکی تەندروستیی نییە و زیان بە لەشی ساغ دەگەیەنێت. ڕێکخراوی تەندروستیی جیهانی دژی هەموو جۆرەکانیەتی، تەنانەت لە کلینیکیشدا.
harms-intro = دەشێت ببێتە هۆی مردن. زیانەکانی تر:
harm-pain = ئازاری سەخت و شۆک
harm-bleeding = خوێنبەربوونی زۆر
harm-infection = هەوکردن
harm-urine = گرفت لە میزکردندا
harm-periods = گرفتی سووڕی مانگانە و ئازاری درێژخایەن
harm-childbirth = مەترسی بۆ دایک و منداڵ لە کاتی منداڵبووندا
harm-mind = دڵەڕاوکێ، خەمۆکی و یادەوەریی بەئازار

## The girl and the answer

girl-heading = مافی کچ
girl = ئەو کچ یان ژنەی ئەم کارەی لەگەڵ کراوە هیچ هەڵەیەکی نەکردووە. لەسەری سزا نادرێت و مافی چاودێریی تەندروستیی هەیە.
child = مافی هەموو منداڵێکە بەبێ زیان گەورە بێت. پەیماننامەی نەتەوە یەکگرتووەکان بۆ مافەکانی منداڵ لە سوید یاسایە.
request-heading = تکای ئێمە
request = تکایە ڕێز لە وەڵامەکە بگرن و یارمەتی پاراستنی کچان بدەن.

## For authorities abroad

authorities-heading = بۆ دەسەڵاتداران
authorities-consular = خزمەتگوزاریی کونسوڵیی سوید، شەو و ڕۆژ: { $ud_phone }
authorities-police = پۆلیسی سوید، لە دەرەوەی سویدەوە: { $police_abroad_phone }

## Letterhead: small print at the top

issuer-question = ئایا نامەکە ڕاستەقینەیە؟ بپرسن:
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
check-how = کۆدەکە سکان بکەن یان بڕۆنە { $host }. پاشان دەقی سەر شاشەکە لەگەڵ ئەم کاغەزە بەراورد بکەن.
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
law-as-of = یاساکان بە هەموارەکانیانەوە تا { $law_as_of }، بە ئەویشەوە.

## Footer and bands

footer-page = لاپەڕە { $page } لە { $pages }
band-draft = ڕەشنووس: وەرگێڕانەکە پێداچوونەوەی بۆ نەکراوە
band-draft-source = ڕەشنووس: دەقەکە هێشتا لەلایەن یاساناسی لایەنی دەرکەرەوە پەسەند نەکراوە
band-specimen = نموونە: هیچ دەسەڵاتێک دەری نەکردووە
band-unchecked = یاساکە لە { $checked } بەدواوە نەپشکنراوەتەوە
signature-field = واژۆی ئەلیکترۆنیی لایەنی دەرکەر
