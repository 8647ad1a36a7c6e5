### Paper B, the private sheet: neutral advice for one traveller, in Tigrinya as written in Eritrea. Draft translation, not yet reviewed.
### The reader is addressed with the polite form: it does not tell whether a girl, a woman or a man is spoken to.

## Cut-off strip at the top, without heading

strip-consular = ቆንስላዊ ኣገልግሎት ሽወደን፣ ለይትን መዓልትን፦ { $ud_phone }
strip-police = ፖሊስ ሽወደን፣ ካብ ወጻኢ፦ { $police_abroad_phone }
strip-emergency = ቁጽሪ ህጹጽ ኩነታት፣ ኣብ ውሽጢ ሽወደን፦ { $emergency }
strip-support = ደገፍ፣ ኣብ ውሽጢ ሽወደን፦ { $kvinnofrid_phone }

## Title

title = ቅድሚ መገሻ
intro = ናብ ካልእ ሃገር ንዝገይሽ ሰብ ዝኸውን ምኽሪ።

## Before the journey: a checklist

before-heading = ቅድሚ ምብጋስኩም
before-numbers = ነቶም ኣብ ላዕሊ ዘለዉ ቁጽርታት መዝግብዎም። ናብቶም ብምልክት ደመር (+) ዝጅምሩ ካብ ወጻኢ ክትድውሉ ትኽእሉ።
before-copies = ናይ ፓስፖርትኩምን ቲከትኩምን ኮፒ ግበሩ። ሓደ ኮፒ ሒዝኩም ኪዱ። እቲ ካልእ ኣብ እትኣምንዎ ሰብ ግደፍዎ።
before-word = ምስ ሓደ ኣብ ሽወደን ዘሎ እትኣምንዎ ሰብ ኣብ ሓደ ቃል ተሰማምዑ። ትርጉሙ «ሓገዝ» ይኹን።
before-sim = ተወሳኺ ሲም ካርድ ሓዙ።
before-embassy = ቁጽሪ ተሌፎን ኤምባሲ ወይ ቆንስላ ሽወደን ጽሒፍኩም ሓዙ።
before-contact = ገለ ነገር እንተ ኣጋጢሙ፣ ኣብ ሽወደን ንመን ከም እትድውሉ ወስኑ። ነቲ ቁጽሪ ብቃልኩም ሓዝዎ።

## If the reader is unsure about travelling

unsure-heading = ርግጸኛ እንተ ዘይኮንኩም
unsure-limits = ኣብ ካልእ ሃገር ከለኹም ካብ ሽወደን እትረኽብዎ ሓገዝ ውሱን ክኸውን ይኽእል፣ ብፍላይ ዜግነት ናይታ ሃገር እውን እንተ ሃልዩኩም።
unsure-ask = ቅድሚ ምብጋስኩም ሕተቱ፣ ንኣብነት ኣብ ቤት ትምህርቲ ወይ ኣብ ማእከል ጥዕና።
unsure-stop = ንቆልዓ ጉድኣት ከጋጥሞ ዝኽእል እንተ ኾይኑ፣ ሰብ መዚ ሽወደን ነቲ መገሻ ደው ከብልዎ ይኽእሉ።

## If somebody presses the reader: a list

pressed-heading = ጸቕጢ እንተ በጺሑኩም
pressed-law = «ኣይፋልን» ክትብሉ ትኽእሉ። ሕጊ ከም ዝኽልክሎ ክትናገሩ ትኽእሉ።
pressed-call = ናብቲ ዝመረጽኩምዎ ሰብ ደውሉ። ነቲ ዝተሰማማዕኩምሉ ቃል ንገርዎ።
pressed-embassy = ናብ ኤምባሲ ወይ ቆንስላ ሽወደን ደውሉ ወይ ኪዱ። ካልእ ሰብ ኣብ ዘይብሉ ክትዘራረቡ ሕተቱ።
pressed-blame = ብመሰረት ሕጊ ሽወደን፣ ሓገዝ ስለ ዝሓተትኩም ኣይትቕጽዑን። ካልኦት ሰባት ኣብ ልዕሌኹም ብዝገበርዎ እውን ኣይትቕጽዑን።

## At home again

home-heading = ናብ ሽወደን ምስ ተመለስኩም
home-care = ካብቲ መገሻ ድሕሪ ነዊሕ ግዜ እውን እንተ ኾነ፣ ክንክን ጥዕናን እተዘራርብዎ ሰብን ናይ ምርካብ መሰል ኣለኩም።
home-tell = ንምንጋር ግዜኡ ፈጺሙ ኣይሓልፍን።

## Footer and bands

footer-page = ገጽ { $page } ካብ { $pages }
band-draft = ንድፊ፦ ትርጉሙ ገና ኣይተገምገመን
band-draft-source = ንድፊ፦ ጽሑፉ ብክኢላ ሕጊ ገና ኣይጸደቐን
band-specimen = ናሙና፦ ካብ ዝኾነ በዓል መዚ ዝወጸ ኣይኮነን
band-unchecked = እቲ ሓበሬታ ካብ { $checked } (ፈረንጂ) ንደሓር ኣይተመርመረን
signature-field = ኤለክትሮኒካዊ ፊርማ
