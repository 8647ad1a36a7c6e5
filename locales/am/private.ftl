### Paper B, the private sheet: neutral advice for one traveller, in Amharic. Draft translation, not yet reviewed.
### The reader is addressed with the polite form: it does not tell whether a girl, a woman or a man is spoken to.

## Cut-off strip at the top, without heading

strip-consular = የስዊድን ቆንስላ አገልግሎት፣ ቀንና ሌሊት፦ { $ud_phone }
strip-police = የስዊድን ፖሊስ፣ ከውጭ አገር፦ { $police_abroad_phone }
strip-emergency = የአደጋ ጊዜ ስልክ፣ ስዊድን ውስጥ፦ { $emergency }
strip-support = ድጋፍ፣ ስዊድን ውስጥ፦ { $kvinnofrid_phone }

## Title

title = ከጉዞ በፊት
intro = ወደ ሌላ አገር ለሚጓዝ ሰው የሚሆን ምክር።

## Before the journey: a checklist

before-heading = ከመጓዝዎ በፊት
before-numbers = ከላይ ያሉትን ቁጥሮች መዝግበው ይያዙ። በመደመር ምልክት (+) ወደሚጀምሩት ከውጭ አገር መደወል ይቻላል።
before-copies = ፓስፖርትዎንና ቲኬትዎን ኮፒ ያድርጉ። አንዱን ኮፒ ይዘው ይሂዱ። ሌላውን በሚያምኑት ሰው ዘንድ ያስቀምጡ።
before-word = ስዊድን ውስጥ ካለ ከሚያምኑት ሰው ጋር በአንድ ቃል ይስማሙ፤ የቃሉ ትርጉም «እርዳታ» ይሁን።
before-sim = ተጨማሪ ሲም ካርድ ይያዙ።
before-embassy = የስዊድንን ኤምባሲ ወይም ቆንስላ ስልክ ቁጥር ጽፈው ይያዙ።
before-contact = አንድ ነገር ቢከሰት ስዊድን ውስጥ ለማን እንደሚደውሉ ይወስኑ። የስልክ ቁጥሩን በቃልዎ ይያዙ።

## If the reader is unsure about travelling

unsure-heading = እርግጠኛ ካልሆኑ
unsure-limits = በሌላ አገር ሲሆኑ ከስዊድን የሚያገኙት እርዳታ ውስን ሊሆን ይችላል፣ በተለይ የዚያ አገር ዜግነትም ካለዎት።
unsure-ask = ከመጓዝዎ በፊት ይጠይቁ፣ ለምሳሌ በትምህርት ቤት ወይም በጤና ጣቢያ።
unsure-stop = ልጅ ለጉዳት ሊጋለጥ የሚችል ከሆነ የስዊድን ባለሥልጣናት ጉዞን ማስቆም ይችላሉ።

## If somebody presses the reader: a list

pressed-heading = ሰው ጫና ካደረገብዎ
pressed-law = «አይሆንም» ማለት ይችላሉ። ሕጉ እንደሚከለክለው መናገር ይችላሉ።
pressed-call = ለመረጡት ሰው ይደውሉ። የተስማማችሁበትን ቃል ይናገሩ።
pressed-embassy = ወደ ስዊድን ኤምባሲ ወይም ቆንስላ ይደውሉ ወይም ይሂዱ። ሌላ ሰው በሌለበት ለመነጋገር ይጠይቁ።
pressed-blame = በስዊድን ሕግ መሠረት እርዳታ በመጠየቅዎ አይቀጡም። ሌሎች ሰዎች በእርስዎ ላይ ባደረጉት ነገርም አይቀጡም።

## At home again

home-heading = ወደ ስዊድን ሲመለሱ
home-care = ከጉዞው ብዙ ጊዜ በኋላም ቢሆን፣ ሕክምናና የሚያነጋግሩት ሰው የማግኘት መብት አለዎት።
home-tell = ለመናገር መቼም አይረፍድም።

## Footer and bands

footer-page = ገጽ { $page } ከ{ $pages }
band-draft = ረቂቅ፦ ትርጉሙ ገና አልተገመገመም
band-draft-source = ረቂቅ፦ ጽሑፉ በሕግ ባለሙያ ገና አልጸደቀም
band-specimen = ናሙና፦ በመንግሥት መሥሪያ ቤት የተሰጠ አይደለም
band-unchecked = መረጃው እ.ኤ.አ. ከ{ $checked } ወዲህ አልተጣራም
signature-field = ኤሌክትሮኒክ ፊርማ
