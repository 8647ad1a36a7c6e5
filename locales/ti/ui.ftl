### The page that the QR code opens: Tigrinya. Draft translation, not yet reviewed.

## The page

page-title = ደብዳበ ምርግጋጽ
page-intro = እዚ ገጽ እቲ ዘውጽኦ ትካል ዝጸሓፎ የርኢ። ምስ ወረቐትኩም ኣነጻጽርዎ።
exit = ካብዚ ገጽ ውጹ
language-label = ቋንቋ ናይዚ ገጽ
loading = ይረጋገጽ ኣሎ …
privacy = እዚ ገጽ ብዛዕባኹም ዋላ ሓንቲ ኣይዕቅብን፣ ካብ ወረቐትኩም ወይ ፋይልኩም እውን ዋላ ሓንቲ ኣይሰድድን።

## The word beside each answer's sign: three tones

tone-neutral = ኣነጻጽሩ
tone-amber = ነቲ ዘውጽኦ ትካል ሕተቱ
tone-red = ኣይትተኣማመንዎ

## Answers

state-start = ነቲ ኣብ ደብዳበ ዘሎ ኮድ ስካን ግበርዎ
state-start-do = ካሜራ ክፈቱ እሞ ናብቲ ኪውኣር ኮድ ኣቕንዕዎ። ካሜራ እንተዘይብልኩም፦ ነቲ ሓጺር ኮድ ኣብ ታሕቲ ጽሓፍዎ።
state-current = ነቲ ጽሑፍ ምስ ወረቐትኩም ኣነጻጽርዎ
state-current-do = እቲ ዘውጽኦ ትካል ነዚ ኣብ ታሕቲ ዘሎ ጽሑፍ ኣሓቲምዎ ኣሎ። ቃል ብቃል ኣብ ጎኒ ወረቐትኩም ኣንብብዎ። ዝፍለ ነገር እንተሃልዩ፣ ነቲ ወረቐት ኣይትተኣማመንዎ፣ ነቲ ዘውጽኦ ትካል ሕተቱ።
state-superseded = ሓድሽ ሕታም ኣሎ
state-superseded-do = እቲ ጽሑፍ ክወጽእ ከሎ ቅኑዕ ነይሩ። ምስ ወረቐትኩም ኣነጻጽርዎ፣ ሓድሽ ሕታም ድማ ካብቲ ዘውጽኦ ትካል ሕተቱ።
state-superseded-no-text-do = ጽሑፍ ናይዚ ሕታም እዚ ሕጂ ኣብዚ ገጽ የለን። ሓድሽ ሕታም ካብቲ ዘውጽኦ ትካል ሕተቱ።
state-withdrawn = እቲ ዘውጽኦ ትካል ነዚ ሕታም ሰሒብዎ ኣሎ
state-withdrawn-do = ነቲ ደብዳበ ኣይትጠቐሙሉ። ሕጂ እንታይ ከም ዝሰርሕ ነቲ ዘውጽኦ ትካል ሕተቱ።
state-not-held = እቲ ጽሑፍ ኣብዚ የለን
state-not-held-do = እቲ ማሕተም ናይቲ ዘውጽኦ ትካል እዩ፣ እዚ ገጽ ግን ነቲ ጽሑፍ የብሉን። ነቲ ዘውጽኦ ትካል ሕተቱ።
state-forged = ነዚ ኮድ እቲ ዘውጽኦ ትካል ኣይገበሮን
state-forged-do = ሓደ ሰብ ነቲ ኮድ ቀይርዎ ወይ ኣመሳሲሉ ሰሪሕዎ። ነቲ ወረቐት ኣይትተኣማመንዎ። ነቲ ዘውጽኦ ትካል ሕተቱ።
state-key-ended = እቲ መፍትሕ በታ መዓልቲ ኣይሰርሕን ነይሩ
state-key-ended-do = እቲ ኮድ በቲ ዘውጽኦ ትካል ሽዑ ዘይጥቀመሉ ዝነበረ ወይ ዝሰረዞ መፍትሕ ዝተገብረ እዩ። ነቲ ወረቐት ኣይትተኣማመንዎ። ነቲ ዘውጽኦ ትካል ሕተቱ።
state-key-doubt = እቲ መፍትሕ ተሰሪዙ እዩ
state-key-doubt-do = እቲ ደብዳበ ቅድሚኡ ድዩ ተገይሩ ዘርኢ ነገር የለን። ነቲ ዘውጽኦ ትካል ሕተቱ።
state-future = ዕለት ናይቲ ደብዳበ ገና ኣይኣኸለን
state-future-do = ተሌፎንኩም ቅኑዕ ዕለት የርኢ እንተሃልዩ ርኣዩ። ቅኑዕ እንተኾይኑ፣ ነቲ ዘውጽኦ ትካል ሕተቱ።
state-unknown-key = ነዚ ኮድ መን ከም ዝገበሮ ኣብዚ ኣይፍለጥን
state-unknown-key-do = እዚ እቲ ደብዳበ ቅኑዕ ወይ ጌጋ እዩ ኣይብልን። ባዕልኩም ብዝረኸብኩሞ ቁጽሪ ነቲ ዘውጽኦ ትካል ሕተቱ።
state-damaged = እቲ ኮድ ተበላሽዩ ወይ ጎዲሉ
state-damaged-do = ደጊምኩም ስካን ግበሩ፦ ነቲ ወረቐት ዘርግሕዎ፣ ጽላሎት ኣወግዱ፣ ካሜራ ኣርጊእኩም ሓዙ። እንተዘይሰሪሑ፣ ነቲ ሓጺር ኮድ ጽሓፍዎ።
state-site-broken = ኣብዚ መርበብ ጸገም ኣሎ
state-site-broken-do = እቲ ጽሑፍ ወይ እቲ ዝርዝር ከምቲ ዘውጽኦ ትካል ዝጸሓፎ ኣይኮነን። ነቲ ዝረአ ኣይትተኣማመንዎ። ነቲ ዘውጽኦ ትካል ደውሉ።
state-no-network = ርክብ መርበብ የለን
state-no-network-do = ርክብ ኣብ ዘለዎ ቦታ ደጊምኩም ፈትኑ። ወይ በቲ ኣብ ደብዳበ ዘሎ ቁጽሪ ነቲ ዘውጽኦ ትካል ደውሉ።
state-old-browser = እዚ ብራውዘር ነቲ ኮድ ከረጋግጽ ኣይክእልን
state-old-browser-do = ነቲ ኣድራሻ ብሓድሽ ብራውዘር ክፈትዎ፣ ወይ ነቲ ዘውጽኦ ትካል ደውሉ።
state-pdf-listed = እቲ ፋይል ኣብ ዝርዝር ናይቲ ዘውጽኦ ትካል ኣሎ
state-pdf-listed-do = እቲ ፋይል ኣይተቐየረን። ጽሑፉ እዚ ኣብ ታሕቲ ዘሎ እዩ። ወረቐት እንተሃልይኩም፣ ቃል ብቃል ኣነጻጽርዎ።
state-pdf-unknown = እቲ ፋይል ኣብ ዝርዝር ናይቲ ዘውጽኦ ትካል የለን
state-pdf-unknown-do = ዝተቐየረ፣ ስካን ዝተገብረ ወይ ናይ ካልእ ክኸውን ይኽእል። እዚ ሓሶት እዩ ማለት ኣይኮነን። ነቲ ኣብ ውሽጡ ዘሎ ኮድ ስካን ግበርዎ፣ ወይ ነቲ ዘውጽኦ ትካል ሕተቱ።
state-code-found = እቲ ነዚ ሓጺር ኮድ ዘለዎ ጽሑፍ
state-code-found-do = ሓጺር ኮድ ነቲ ጽሑፍ ይረኽቦ፣ ዘረጋግጾ ግን የለን። ነቲ ጽሑፍ ቃል ብቃል ኣብ ጎኒ ወረቐትኩም ኣንብብዎ።
state-code-unknown = እዚ ሓጺር ኮድ ዘለዎ ጽሑፍ የለን
state-code-unknown-do = ኩሉ ፊደላትን ቁጽርታትን ቅኑዕ እንተኾይኑ ርኣዩ። ቅኑዕ እንተኾይኑ፣ ነቲ ዘውጽኦ ትካል ሕተቱ።

## What is known, line by line

sealed-by = ብ{ $issuer } ዝተሓተመ፣ { $date } (ፈረንጂ)።
edition-line = ሕታም { $edition }
list-as-of = ዝርዝር ናይቲ ዘውጽኦ ትካል ናይ { $date } (ፈረንጂ) እዩ።
reason-line = ምኽንያት ናይቲ ዘውጽኦ ትካል፦ { $reason }
draft-note = ንድፊ፦ እቲ ጽሑፍ ኣይተገምገመን፣ ኣይጸደቐን።
specimen-note = ናሙና፦ ብዝኾነ በዓል መዚ ኣይወጸን።
host-line = ኣብቲ ወረቐት እዚ ኣድራሻ ክጸሓፍ ኣለዎ፦ { $host }
ask-line = እቲ ዘውጽኦ ትካል፦ { $telephone }፣ { $contact }

## The official text

text-heading = ምሉእ ጽሑፍ ናይቲ ዘውጽኦ ትካል
text-end = እቲ ጽሑፍ ኣብዚ ይውዳእ።
text-hash = መረጋገጺ ቁጽሪ ናይቲ ጽሑፍ (SHA)
download-pdf = PDF ፋይል ኣውርዱ

## Other ways to check

other-heading = ብኻልእ መንገዲ ኣረጋግጹ
code-label = እቲ ኣብ ትሕቲ ኪውኣር ኮድ ዘሎ ሓጺር ኮድ፣ ወይ ኣብ ውሽጡ ዘሎ ምሉእ ኣድራሻ
code-button = ድለዩ
pdf-label = ናይ PDF ፋይል
pdf-hint = እቲ ፋይል ምሳኹም ይተርፍ። ናብ ዝኾነ ቦታ ኣይለኣኽን።
