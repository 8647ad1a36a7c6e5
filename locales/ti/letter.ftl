### Paper A, the letter that a family shows abroad, in Tigrinya as written in Eritrea. Draft translation, not yet reviewed.

## Title and opening

letter-title = ሕጊ ሽወደን ብዛዕባ ምኽንሻብ ኣዋልድን ደቂ ኣንስትዮን
letter-title-also = ግዝረት ኣዋልድን ደቂ ኣንስትዮን እውን ይበሃል፣ ኩሉ ዓይነታቱ ሓዊሱ
addressee = ንኣዝማድ፣ ንተቐበልቲ ኣጋይሽ፣ ንሰብ መዚ፣ ከምኡ እውን ንዝምልከቶም ካልኦት ኩሎም
purpose = ነዚ ደብዳበ ዘርእየኩም ሰብ ኣብ ሽወደን ይነብር። ሕጊ ሽወደን ከምዚ ይብል። ስለዚ እቲ መልሲ «ኣይፋልን» እዩ።

## What the law forbids

forbidden-heading = ኩሉ ዓይነት ክልኩል እዩ
forbidden-forms = ምኽንሻብ ደቂ ኣንስትዮ ብኣቆጻጽራ ፈረንጂ ካብ { $ban_year } ጀሚሩ ብሕጊ ሽወደን ክልኩል እዩ። ሰብ መዚ ሽወደን ንኹሉ ዓይነት ከም ምኽንሻብ ይቖጽርዎ፦ ምቑራጽ፣ ምስፋይ፣ ንእሽቶ ምብጣሕ ወይ ምውጋእ፣ ከምኡ እውን ሱና ዝበሃል።
forbidden-anyone = እቲ ክልከላ ንኹሉ ሰብ ይምልከት፣ ኣብ ክሊኒክ ንዝሰርሑ ሓኻይምን መሕረስትን እውን ሓዊሱ። ፍቓድ ምሃብ ዝቕይሮ ነገር የለን፣ እታ ጓል ወይ ሰበይቲ ባዕላ እኳ እንተ ፈቐደት።
abroad-heading = ኣብ ወጻኢ እውን
abroad = ኣብ ካልእ ሃገር እኳ እንተ ተፈጸመን ኣብኡ ፍቑድ እንተ ኾነን፣ ኣብ ሽወደን ገበን እዩ። እቲ ሕጊ ኣብ ሽወደን ንዝነብራ ወይ ዜግነት ሽወደን ንዘለወን ኩለን ኣዋልድን ደቂ ኣንስትዮን ይከላኸለለን። ነቲ ተግባር ዝፍጽም ወይ ኣብኡ ዝሕግዝ ዝኾነ ይኹን ሰብ ክቕጻዕ ይኽእል፣ ኣብ ወጻኢ ዘለዉ ኣዝማድ እውን ከይተረፉ።

## Punishment

penalties-heading = መቕጻዕቲ
penalties = መቕጻዕቱ ማእሰርቲ እዩ፦ ብንቡር ካብ { $normal_min } ክሳብ { $normal_max } ዓመት፣ ኣብ ዝፈኾሰ ጉዳይ እንተ በዝሐ { $minor_max } ዓመት፣ ኣብ ከቢድ ጉዳይ ካብ { $gross_min } ክሳብ { $gross_max } ዓመት።
penalties-others = ዝሕግዝ፣ ንኻልእ ዘእምን፣ ገንዘብ ዝኸፍል፣ ዝፍትን፣ ዝውጥን ወይ ምድላው ዝገብር ሰብ እውን ክቕጻዕ ይኽእል። እቲ ተግባር ክፍጸም ከም ዝቐረበ ወይ ይፍጸም ከም ዘሎ እናፈለጠ፣ ብዘይ ሓደጋ ክሕብር እናኸኣለ ስቕ ዝብል ሰብ እውን ከምኡ ክቕጻዕ ይኽእል።
time-limit = እታ ጓል ትሕቲ { $child_age } ዓመት እንተ ነይራ፣ ድሕሪ ብዙሕ ዓመታት እውን ክሲ ክምስረት ይኽእል፣ ብሓፈሻ ድማ ደረት ግዜ የብሉን። ካብኡ ንምቑጣብ ግዜኡ ፈጺሙ ኣይሓልፍን።

## Health

harm-heading = ጥቕሚ የብሉን፣ ኣዝዩ ይጎድእ
no-benefit = ንጥዕና ዝህቦ ዝኾነ ጥቕሚ የለን፣ ንጥዑይ ኣካላት ይጎድእ። ውድብ ጥዕና ዓለም (WHO) ንኹሉ ዓይነት ይቃወሞ፣ ኣብ ክሊኒክ እንተ ተገብረ እውን።
harms-intro = ክቐትል ይኽእል። ካልኦት ጉድኣታት፦
harm-pain = ብርቱዕ ቃንዛን ሾክን
harm-bleeding = ብዙሕ ደም ምፍሳስ
harm-infection = ረኽሲ
harm-urine = ሽንቲ ንምሻን ምጽጋም
harm-periods = ጸገም ወርሓዊ ጽግያት፣ ነዊሕ ዝጸንሕ ቃንዛ
harm-childbirth = ኣብ እዋን ሕርሲ ንኣደን ንህጻንን ሓደጋ
harm-mind = ሻቕሎት፣ ከቢድ ትካዘ፣ ዘሳቕዩ ዝኽርታት

## The girl and the answer

girl-heading = መሰል ኣዋልድ
girl = ዝተኸንሸባ ኣዋልድን ደቂ ኣንስትዮን ዝገበርኦ በደል የለን። በዚ ምኽንያት ኣይቕጽዓን፣ ክንክን ጥዕና ናይ ምርካብ መሰል ድማ ኣለወን።
child = ኩሎም ቆልዑ ከይተጎድኡ ናይ ምዕባይ መሰል ኣለዎም። ውዕል ሕቡራት ሃገራት ብዛዕባ መሰላት ቆልዑ ሕጊ ሽወደን እዩ።
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
ref-child = ውዕል መሰላት ቆልዑ፦ { $crc_act }
ref-health = ጥዕና፦ { $who_source }። ኩሉ ዓይነት፦ { $all_forms_source }
law-as-of = እቶም ሕግታት ክሳብ { $law_as_of } ዝተገብረ ምምሕያሽ የጠቓልሉ።

## Footer and bands

footer-page = ገጽ { $page } ካብ { $pages }
band-draft = ንድፊ፦ ትርጉሙ ገና ኣይተገምገመን
band-draft-source = ንድፊ፦ ጽሑፉ ብክኢላ ሕጊ ናይቲ ዘውጽኦ ትካል ገና ኣይጸደቐን
band-specimen = ናሙና፦ ካብ ዝኾነ በዓል መዚ ዝወጸ ኣይኮነን
band-unchecked = እቲ ሕጊ ካብ { $checked } (ፈረንጂ) ንደሓር ኣይተመርመረን
signature-field = ኤለክትሮኒካዊ ፊርማ ናይቲ ዘውጽኦ ትካል
