### Paper B, the private sheet: neutral advice for one traveller: Central Kurdish (Sorani). Draft translation, not yet reviewed.

## Cut-off strip at the top, without heading

strip-consular = خزمەتگوزاریی کونسوڵیی سوید، شەو و ڕۆژ: { $ud_phone }
strip-police = پۆلیسی سوید، لە دەرەوەی سویدەوە: { $police_abroad_phone }
strip-emergency = ژمارەی فریاگوزاری لەناو سوید: { $emergency }
strip-support = پاڵپشتی لەناو سوید: { $kvinnofrid_phone }

## Title

title = پێش سەفەر
intro = ئامۆژگاری بۆ هەر کەسێک کە سەفەر دەکات بۆ وڵاتێکی تر.

## Before the journey: a checklist

before-heading = پێش بەڕێکەوتن
before-numbers = ژمارەکانی سەرەوەی پەڕەکە لای خۆت هەڵبگرە. ئەوانەی بە نیشانەی کۆ دەست پێ دەکەن، لە دەرەوەی سویدیشەوە کار دەکەن.
before-copies = پاسپۆرت و بلیتەکەت کۆپی بکە. کۆپییەک لەگەڵ خۆت ببە. کۆپییەک لای کەسێک دابنێ کە متمانەت پێیەتی.
before-word = لەگەڵ کەسێک کە لە سوید دەمێنێتەوە، لەسەر وشەیەک ڕێک بکەوە کە مانای «یارمەتی» بێت.
before-sim = سیمکارتێکی زیادە لەگەڵ خۆت ببە.
before-embassy = ژمارەی باڵیۆزخانە یان کونسوڵخانەی سوید بنووسە.
before-contact = بڕیار بدە لە سوید تەلەفۆن بۆ کێ دەکەیت ئەگەر شتێک ڕوو بدات. ژمارەکەی لەبەر بکە.

## If the reader is unsure about travelling

unsure-heading = ئەگەر دڵنیا نیت
unsure-limits = لەوانەیە یارمەتیی سوید لە وڵاتانی تر سنووردار بێت، بەتایبەتی ئەگەر هاووڵاتیی ئەو وڵاتەش بیت.
unsure-ask = پێش سەفەر پرسیار بکە، بۆ نموونە لە قوتابخانە، لە بنکەی تەندروستی یان لە خزمەتگوزارییە کۆمەڵایەتییەکان.
unsure-stop = دەسەڵاتداران دەتوانن ڕێ لە سەفەرێک بگرن، ئەگەر مەترسی هەبێت منداڵێک زیانی پێ بگات.

## If somebody presses the reader: a list

pressed-heading = ئەگەر فشارت بخەنە سەر
pressed-law = مافی خۆتە بڵێیت «نەخێر». دەتوانیت بڵێیت یاسا قەدەغەی کردووە.
pressed-call = تەلەفۆن بۆ ئەو کەسە بکە کە لە سوید هەڵتبژاردووە. وشەکەی خۆتان بڵێ.
pressed-embassy = تەلەفۆن بۆ باڵیۆزخانە یان کونسوڵخانەی سوید بکە یان بڕۆ بۆ ئەوێ. داوا بکە بە تەنیا قسەت لەگەڵ بکەن.
pressed-blame = بەپێی یاسای سوید، لەسەر داواکردنی یارمەتی سزا نادرێیت. لەسەر ئەوەش سزا نادرێیت کە کەسانی تر لەگەڵ تۆیان کردووە.

## At home again

home-heading = دوای گەڕانەوە
home-care = مافی چاودێریی تەندروستیت هەیە و مافی ئەوەشت هەیە کەسێک گوێت لێ بگرێت، تەنانەت دوای ماوەیەکی زۆریش.
home-tell = بۆ قسەکردن هەرگیز درەنگ نییە.

## Footer and bands. They must not say what the paper is about, nor name the issuer or another paper.

footer-page = لاپەڕە { $page } لە { $pages }
band-draft = ڕەشنووس: وەرگێڕانەکە پێداچوونەوەی بۆ نەکراوە
band-draft-source = ڕەشنووس: دەقەکە هێشتا لەلایەن یاساناسێکەوە پەسەند نەکراوە
band-specimen = نموونە: هیچ دەسەڵاتێک دەری نەکردووە
band-unchecked = زانیارییەکان لە { $checked } بەدواوە نەپشکنراونەتەوە
signature-field = واژۆی ئەلیکترۆنی
