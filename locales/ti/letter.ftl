### Paper A, the letter that a family shows abroad. Tigrinya: an unreviewed draft translation.

## Title and opening

letter-title = ሕጊ ሽወደን ብዛዕባ ምኽንሻብ ኣዋልድን ደቂ ኣንስትዮን
letter-title-also = ግዝረት ኣዋልድን ደቂ ኣንስትዮን እውን ይበሃል፣ ኩሉ ዓይነታቱ ሓዊሱ
addressee = ንኣዝማድ፣ ንተቐበልቲ ኣጋይሽ፣ ንሰብ መዚ፣ ከምኡ እውን ንዝምልከቶም ካልኦት ኩሎም
purpose = ነዚ ዘርእየኩም ሰብ ኣብ ሽወደን ይነብር። ሕጊ ሽወደን ዝብሎ እዚ እዩ። ስለዚ እቲ መልሲ «ኣይፋል» እዩ።

## What the law forbids

forbidden-heading = ኩሉ ዓይነት ክልኩል እዩ
forbidden-forms = ብሕጊ ሽወደን፣ ምኽንሻብ ደቂ ኣንስትዮ ብኣቆጻጽራ ፈረንጂ ካብ { $ban_year } ጀሚሩ ክልኩል እዩ። ሰብ መዚ ሽወደን ንኹሉ ዓይነት ከም ምኽንሻብ ይቖጽርዎ፦ ምቑራጽ፣ ምስፋይ፣ ሱና ዝበሃል፣ ንእሽቶ ምብጣሕ፣ ምውጋእ።
forbidden-anyone = እቲ ክልከላ ንኹሉ ሰብ ይምልከት፣ ኣብ ክሊኒክ ንዘለዉ ሓኻይምን መሕረስትን እውን። ፍቓድ ምሃብ ዝቕይሮ ነገር የለን፣ ንሳ ባዕላ እንተ ፈቐደት እውን።
abroad-heading = ኣብ ወጻኢ እውን
abroad = ኣብ ካልእ ሃገር እንተ ተገብረ፣ ኣብኡ ፍቑድ እኳ እንተ ኾነ፣ ኣብ ሽወደን ገበን እዩ። እቲ ሕጊ ኣብ ሽወደን ንዝነብራ ወይ ዜጋታት ሽወደን ንዝኾና ኣዋልድን ደቂ ኣንስትዮን ይከላኸለለን። ዝገብሮ ወይ ዝሕግዝ ዝኾነ ይኹን ሰብ ክቕጻዕ ይኽእል፣ ኣብ ወጻኢ ዘለዉ ኣዝማድ እውን።

## Punishment

penalties-heading = መቕጻዕቲ
penalties = መቕጻዕቱ ማእሰርቲ እዩ፣ ብንቡር ካብ { $normal_min } ክሳብ { $normal_max } ዓመት፣ ኣብ ዝፈኾሰ ጉዳይ እንተ በዝሐ { $minor_max } ዓመት፣ ኣብ ዝኸበደ ጉዳይ ካብ { $gross_min } ክሳብ { $gross_max } ዓመት።
penalties-others = ዝሕግዝ፣ ዘደፋፍእ፣ ዝኸፍል፣ ዝፍትን፣ ዝውጥን ወይ ምድላው ዝገብር ሰብ እውን ክቕጻዕ ይኽእል። ክፍጸም ከም ዝቐረበ ወይ ይፍጸም ከም ዘሎ እናፈለጠ፣ ብዘይ ሓደጋ ከመልክት እናኸኣለ ስቕ ዝብል ሰብ እውን ከምኡ።
time-limit = እታ ጓል ትሕቲ { $child_age } ዓመት እንተ ነይራ፣ ድሕሪ ብዙሕ ዓመታት እውን ክሲ ክምስረት ይኽእል፣ ብሓፈሻ ብዘይ ደረት ግዜ። ካብኡ ንምቑጣብ ግዜኡ ፈጺሙ ኣይሓልፍን።

## Health

harm-heading = ጥቕሚ የብሉን፣ ጉድኣቱ ዓቢ
no-benefit = ንጥዕና ዝህቦ ጥቕሚ የለን፣ ንጥዑይ ኣካላት ይጎድእ። ውድብ ጥዕና ዓለም ንኹሉ ዓይነት ይቃወም፣ ኣብ ክሊኒክ እንተ ተገብረ እውን።
harms-intro = ክቐትል ይኽእል። ካልእ ጉድኣታት፦
harm-pain = ከቢድ ቃንዛን ሾክን
harm-bleeding = ብዙሕ ደም ምፍሳስ
harm-infection = ረኽሲ
harm-urine = ሽንቲ ንምሻን ምጽጋም
harm-periods = ጸገም ጽግያት፣ ነዊሕ ዝጸንሕ ቃንዛ
harm-childbirth = ኣብ ሕርሲ ንኣደን ንህጻንን ሓደጋ
harm-mind = ሻቕሎት፣ ከቢድ ትካዘ፣ ዘሳቕዩ ዝኽርታት

## The girl and the answer

girl-heading = መሰል ኣዋልድ
girl = ዝተኸንሸባ ኣዋልድን ደቂ ኣንስትዮን ዝገበርኦ በደል የለን። ኣይቕጽዓን፣ ክንክን ጥዕና ናይ ምርካብ መሰል እውን ኣለወን።
child = ቆልዑ ከይተጎድኡ ናይ ምዕባይ መሰል ኣለዎም። ውዕል ሕቡራት ሃገራት ብዛዕባ መሰል ቆልዑ ሕጊ ሽወደን እዩ።
request-heading = ምሕጽንታና
request = በጃኹም ነቲ መልሲ ኣኽብርዎ፣ ነተን ኣዋልድ ድማ ሓልውወን።

## For authorities abroad

authorities-heading = ንሰብ መዚ
authorities-consular = ቆንስላዊ ኣገልግሎት ሽወደን፣ ለይትን መዓልትን፦ { $ud_phone }
authorities-police = ፖሊስ ሽወደን፣ ካብ ወጻኢ፦ { $police_abroad_phone }

## Letterhead: small print at the top

issuer-question = እዚ ደብዳበ ሓቀኛ ድዩ? ሕተቱ፦
reference-edition = ሕታም
reference-date = ዕለት (ፈረንጂ)
reference-review = ዳግም ዝግምገም ክሳብ
reference-language = ቋንቋ
reference-newest = እቲ ኣዝዩ ሓድሽ ሕታም፦ { $host }

## Box "Handed out by": blank lines for handwriting

handed-heading = ኣረካቢ
handed-name = ስም
handed-title = መዓርግ ስራሕ
handed-workplace = ቦታ ስራሕ
handed-date = ዕለት
handed-signature = ፊርማ
handed-stamp = ቦታ ማሕተም
handed-note = እቲ ደብዳበ ናይቲ ዘውጽኦ ትካል እዩ፣ ብዘይ ፊርማ እውን ምሉእ እዩ።

## Box "Check this letter", beside the QR code

check-heading = ነቲ ደብዳበ ኣረጋግጽዎ
check-how = ነቲ ኮድ ስካን ግበርዎ ወይ ናብ { $host } ኪዱ። ነቲ ኣብ ስክሪን ዘሎ ጽሑፍ ምስዚ ወረቐት ኣነጻጽርዎ።
check-code = ሓጺር ኮድ፦ { $code }
check-qr-alt = ነቲ ደብዳበ ንምርግጋጽ ናብ { $host } ዝወስድ ኪውኣር ኮድ

## References, small print

references-heading = ምንጭታት
ref-act = { $act_title }፣ { $act_sections }
ref-jurisdiction = ኣብ ወጻኢ ዝፍጸም ገበን፦ { $ref_jurisdiction }
ref-complicity = ተሳታፍነት፣ ፈተነ፣ ምድላው፣ ውዲት፣ ገበን ዘይምግላጽ፦ { $ref_complicity }
ref-limitation = ደረት ግዜ፦ { $ref_limitation }
ref-child = ውዕል መሰል ቆልዑ፦ { $crc_act }
ref-health = ጥዕና፦ { $who_source }። ኩሉ ዓይነት፦ { $all_forms_source }
law-as-of = ክሳብ { $law_as_of } ዘሎ ምምሕያሽ ዘጠቓለሉ ሕግታት።

## Footer and bands

footer-page = ገጽ { $page } ካብ { $pages }
band-draft = ንድፊ፦ ትርጉሙ ገና ኣይተገምገመን
band-draft-source = ንድፊ፦ ጽሑፉ ብክኢላ ሕጊ ናይቲ ዘውጽኦ ትካል ገና ኣይጸደቐን
band-specimen = ናሙና፦ ብዝኾነ በዓል መዚ ኣይወጸን
band-unchecked = ሕጊ ካብ { $checked } (ፈረንጂ) ንደሓር ኣይተመርመረን
signature-field = ኤለክትሮኒካዊ ፊርማ ናይቲ ዘውጽኦ ትካል
