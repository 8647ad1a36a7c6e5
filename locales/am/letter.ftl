### Paper A, the letter that a family shows abroad, in Amharic. Draft translation, not yet reviewed.

## Title and opening

letter-title = የሴት ልጆችንና የሴቶችን ግርዛት የሚመለከት የስዊድን ሕግ
letter-title-also = የሴት ልጅ ብልት ትልተላ ተብሎም ይጠራል፤ ሁሉንም ዓይነት ያካትታል
addressee = ለዘመዶች፣ እንግዳ ለሚቀበሉ፣ ለባለሥልጣናትና ለሚመለከታቸው ሌሎች ሁሉ
purpose = ይህን ደብዳቤ የሚያሳያችሁ ሰው የሚኖረው ስዊድን ውስጥ ነው። የስዊድን ሕግ እንዲህ ይላል። ስለዚህ መልሱ «አይሆንም» ነው።

## What the law forbids

forbidden-heading = ማንኛውም ዓይነት ክልክል ነው
forbidden-forms = የሴት ልጅ ግርዛት እ.ኤ.አ. ከ{ $ban_year } ጀምሮ በስዊድን ሕግ የተከለከለ ነው። የስዊድን ባለሥልጣናት ሁሉንም ዓይነት እንደ ግርዛት ይቆጥራሉ፦ መቁረጥ፣ መስፋት፣ ትንሽ መብጣት ወይም መውጋት እንዲሁም ሱና የሚባለው።
forbidden-anyone = ክልከላው ሁሉንም ሰው ይመለከታል፣ ክሊኒክ ውስጥ የሚሠሩ ሐኪሞችንና አዋላጆችንም ጭምር። ፈቃድ መስጠት ምንም አይለውጥም፣ ልጅቷ ወይም ሴቷ ራሷ ብትፈቅድ እንኳ።
abroad-heading = በውጭ አገርም
abroad = በሌላ አገር ቢፈጸምና እዚያ የተፈቀደ ቢሆን እንኳ በስዊድን ወንጀል ነው። ሕጉ ስዊድን ውስጥ የሚኖሩ ወይም የስዊድን ዜግነት ያላቸው ሴት ልጆችንና ሴቶችን ሁሉ ይጠብቃል። ድርጊቱን የሚፈጽም ወይም በድርጊቱ የሚረዳ ሁሉ ሊቀጣ ይችላል፣ በውጭ አገር ያሉ ዘመዶችም ጭምር።

## Punishment

penalties-heading = ቅጣት
penalties = ቅጣቱ እስራት ነው፦ በመደበኛ ሁኔታ ከ{ $normal_min } እስከ { $normal_max } ዓመት፣ ክብደቱ ባነሰ ጉዳይ ቢበዛ { $minor_max } ዓመት፣ ከባድ በሆነ ጉዳይ ከ{ $gross_min } እስከ { $gross_max } ዓመት።
penalties-others = የሚረዳ፣ ሌላውን የሚያሳምን፣ ገንዘብ የሚከፍል፣ የሚሞክር፣ የሚያቅድ ወይም ዝግጅት የሚያደርግ ሰውም ሊቀጣ ይችላል። ድርጊቱ በቅርቡ እንደሚፈጸም ወይም እየተፈጸመ እንደሆነ እያወቀ፣ ያለ አደጋ ማሳወቅ እየቻለ ዝም የሚል ሰውም እንዲሁ ሊቀጣ ይችላል።
time-limit = ልጅቷ ከ{ $child_age } ዓመት በታች ከነበረች፣ ከብዙ ዓመታት በኋላም ክስ ሊመሠረት ይችላል፤ በአብዛኛው የጊዜ ገደብ የለውም። ለመተው መቼም አይረፍድም።

## Health

harm-heading = ጥቅም የለውም፣ ክፉኛ ይጎዳል
no-benefit = ለጤና ምንም ጥቅም የለውም፣ ጤናማ አካልን ይጎዳል። የዓለም ጤና ድርጅት (WHO) ሁሉንም ዓይነት ይቃወማል፣ በክሊኒክ የሚደረገውንም ጭምር።
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
girl = ግርዛት የተፈጸመባት ልጅ ወይም ሴት ምንም ጥፋት የለባትም። በዚህ ምክንያት አትቀጣም፤ ሕክምና የማግኘት መብት አላት።
child = ሁሉም ልጆች ጉዳት ሳይደርስባቸው የማደግ መብት አላቸው። የተባበሩት መንግሥታት የሕፃናት መብቶች ኮንቬንሽን የስዊድን ሕግ ነው።
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
law-as-of = ሕጎቹ እስከ { $law_as_of } ድረስ የተደረጉትን ማሻሻያዎች ያካትታሉ።

## Footer and bands

footer-page = ገጽ { $page } ከ{ $pages }
band-draft = ረቂቅ፦ ትርጉሙ ገና አልተገመገመም
band-draft-source = ረቂቅ፦ ጽሑፉ በአውጪው የሕግ ባለሙያ ገና አልጸደቀም
band-specimen = ናሙና፦ በመንግሥት መሥሪያ ቤት የተሰጠ አይደለም
band-unchecked = ሕጉ እ.ኤ.አ. ከ{ $checked } ወዲህ አልተመረመረም
signature-field = የአውጪው መሥሪያ ቤት ኤሌክትሮኒክ ፊርማ
