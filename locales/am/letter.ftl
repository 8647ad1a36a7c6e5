### Paper A, the letter that a family shows abroad. Amharic: an unreviewed draft translation.

## Title and opening

letter-title = የስዊድን ሕግ ስለ ሴት ልጆችና ሴቶች ግርዛት
letter-title-also = የሴት ልጅ ብልት ትልተላ ተብሎም ይጠራል፣ ዓይነቱ ምንም ይሁን ምን
addressee = ለዘመዶች፣ እንግዳ ለሚቀበሉ፣ ለባለሥልጣናትና ለሚመለከታቸው ሌሎች ሁሉ
purpose = ይህን የሚያሳያችሁ ሰው ስዊድን ውስጥ ይኖራል። የስዊድን ሕግ የሚለው ይህን ነው። ስለዚህ መልሱ «አይሆንም» ነው።

## What the law forbids

forbidden-heading = ማንኛውም ዓይነት ክልክል ነው
forbidden-forms = የስዊድን ሕግ የሴት ልጅ ግርዛትን እ.ኤ.አ. ከ{ $ban_year } ጀምሮ ከልክሏል። የስዊድን ባለሥልጣናት ሁሉንም ዓይነት እንደ ግርዛት ይቆጥራሉ፦ መቁረጥ፣ መስፋት፣ ሱና የሚባለው፣ ትንሽ መብጣት፣ መውጋት።
forbidden-anyone = ክልከላው ሁሉንም ሰው ይመለከታል፣ ክሊኒክ ውስጥ ያሉ ሐኪሞችንና አዋላጆችንም ጭምር። ስምምነት ምንም አይለውጥም፣ የእርሷ የራሷ እንኳ ቢሆን።
abroad-heading = በውጭ አገርም
abroad = በሌላ አገር ቢፈጸምና እዚያ የተፈቀደ ቢሆን እንኳ በስዊድን ወንጀል ነው። ሕጉ ስዊድን ውስጥ የሚኖሩ ወይም የስዊድን ዜጋ የሆኑ ሴት ልጆችንና ሴቶችን ይጠብቃል። የሚፈጽም ወይም የሚረዳ ሁሉ ሊቀጣ ይችላል፣ በውጭ አገር ያሉ ዘመዶችም ጭምር።

## Punishment

penalties-heading = ቅጣት
penalties = ቅጣቱ እስራት ነው፣ በመደበኛ ሁኔታ ከ{ $normal_min } እስከ { $normal_max } ዓመት፣ ክብደቱ ባነሰ ጉዳይ ቢበዛ { $minor_max } ዓመት፣ ከባድ በሆነ ጉዳይ ከ{ $gross_min } እስከ { $gross_max } ዓመት።
penalties-others = የሚረዳ፣ የሚያግባባ፣ የሚከፍል፣ የሚሞክር፣ የሚያቅድ ወይም ዝግጅት የሚያደርግ ሰውም ሊቀጣ ይችላል። በቅርቡ እንደሚፈጸም ወይም እየተፈጸመ እንደሆነ እያወቀ፣ ያለ አደጋ ማመልከት እየቻለ ዝም የሚል ሰውም እንዲሁ።
time-limit = ልጅቷ ከ{ $child_age } ዓመት በታች ከነበረች ከብዙ ዓመታት በኋላም ክስ ሊመሠረት ይችላል፣ በአብዛኛው ያለ ጊዜ ገደብ። ለመተው መቼም አይረፍድም።

## Health

harm-heading = ጥቅም የለውም፣ ጉዳቱ ከባድ
no-benefit = ለጤና ምንም ጥቅም የለውም፣ ጤናማ አካልን ይጎዳል። የዓለም ጤና ድርጅት ሁሉንም ዓይነት ይቃወማል፣ በክሊኒክ የሚደረገውንም።
harms-intro = ሊገድል ይችላል። ሌሎች ጉዳቶች፦
harm-pain = ከባድ ሥቃይና ሾክ
harm-bleeding = ከፍተኛ የደም መፍሰስ
harm-infection = ኢንፌክሽን
harm-urine = ለመሽናት መቸገር
harm-periods = የወር አበባ ችግር፣ ለረጅም ጊዜ የሚቆይ ሕመም
harm-childbirth = በወሊድ ጊዜ ለእናትና ለልጅ አደጋ
harm-mind = ጭንቀት፣ ድብርት፣ የሚያሠቃዩ ትዝታዎች

## The girl and the answer

girl-heading = የልጅቷ መብት
girl = ግርዛት የተፈጸመባት ልጅ ወይም ሴት ምንም ጥፋት የለባትም። አትቀጣም፣ ሕክምና የማግኘት መብትም አላት።
child = ልጆች ሳይጎዱ የማደግ መብት አላቸው። የተባበሩት መንግሥታት የሕፃናት መብቶች ኮንቬንሽን የስዊድን ሕግ ነው።
request-heading = የምንጠይቃችሁ
request = እባካችሁ መልሱን አክብሩ፣ ሴት ልጆቹንም ከጉዳት ጠብቁ።

## For authorities abroad

authorities-heading = ለባለሥልጣናት
authorities-consular = የስዊድን ቆንስላ አገልግሎት፣ ቀንና ሌሊት፦ { $ud_phone }
authorities-police = የስዊድን ፖሊስ፣ ከውጭ አገር፦ { $police_abroad_phone }

## Letterhead: small print at the top

issuer-question = ደብዳቤው እውነተኛ ነው? ጠይቁ፦
reference-edition = እትም
reference-date = ቀን (እ.ኤ.አ.)
reference-review = ዳግም የሚታየው እስከ
reference-language = ቋንቋ
reference-newest = የቅርብ ጊዜው እትም፦ { $host }

## Box "Handed out by": blank lines for handwriting

handed-heading = አስረካቢ
handed-name = ስም
handed-title = የሥራ መደብ
handed-workplace = የሥራ ቦታ
handed-date = ቀን
handed-signature = ፊርማ
handed-stamp = የማኅተም ቦታ
handed-note = ደብዳቤው የአውጪው መሥሪያ ቤት ነው፣ ያለ ፊርማም የተሟላ ነው።

## Box "Check this letter", beside the QR code

check-heading = ደብዳቤውን አረጋግጡ
check-how = ኮዱን ስካን አድርጉ ወይም ወደ { $host } ሂዱ። በስክሪኑ ላይ ያለውን ጽሑፍ ከዚህ ወረቀት ጋር አመሳክሩ።
check-code = አጭር ኮድ፦ { $code }
check-qr-alt = ደብዳቤውን ለማረጋገጥ ወደ { $host } የሚወስድ ኪውአር ኮድ

## References, small print

references-heading = ምንጮች
ref-act = { $act_title }፣ { $act_sections }
ref-jurisdiction = በውጭ አገር ወንጀል፦ { $ref_jurisdiction }
ref-complicity = ተካፋይነት፣ ሙከራ፣ ማሰናዳት፣ ሤራ፣ ወንጀልን አለማስታወቅ፦ { $ref_complicity }
ref-limitation = የጊዜ ገደብ፦ { $ref_limitation }
ref-child = የሕፃናት መብቶች ኮንቬንሽን፦ { $crc_act }
ref-health = ጤና፦ { $who_source }። ሁሉም ዓይነት፦ { $all_forms_source }
law-as-of = ሕጎቹ እስከ { $law_as_of } ድረስ እንደተሻሻሉ ናቸው።

## Footer and bands

footer-page = ገጽ { $page } ከ{ $pages }
band-draft = ረቂቅ፦ ትርጉሙ ገና አልተገመገመም
band-draft-source = ረቂቅ፦ ጽሑፉ በአውጪው የሕግ ባለሙያ ገና አልጸደቀም
band-specimen = ናሙና፦ በማንኛውም ባለሥልጣን አልተሰጠም
band-unchecked = ሕጉ እ.ኤ.አ. ከ{ $checked } ወዲህ አልተመረመረም
signature-field = የአውጪው መሥሪያ ቤት ኤሌክትሮኒክ ፊርማ
