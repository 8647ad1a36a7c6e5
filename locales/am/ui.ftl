### The page that the QR code opens: Amharic. Draft translation, not yet reviewed.

## The page

page-title = ደብዳቤ ማረጋገጥ
page-intro = ይህ ገጽ አውጪው የጻፈውን ያሳያል። ከወረቀታችሁ ጋር አመሳክሩት።
exit = ከገጹ ውጡ
language-label = የገጹ ቋንቋ
loading = በማረጋገጥ ላይ …
privacy = ይህ ገጽ ስለ እናንተ ምንም አያስቀምጥም፣ ከወረቀታችሁ ወይም ከፋይላችሁም ምንም አይልክም።

## The word beside each answer's sign: three tones

tone-neutral = አመሳክሩ
tone-amber = አውጪውን ጠይቁ
tone-red = አትመኑበት

## Answers

state-start = በደብዳቤው ላይ ያለውን ኮድ ስካን አድርጉ
state-start-do = ካሜራውን ከፍታችሁ ወደ ኪውአር ኮዱ አቅኑት። ካሜራ ከሌላችሁ፦ አጭር ኮዱን ከታች ጻፉ።
state-current = ጽሑፉን ከወረቀታችሁ ጋር አመሳክሩ
state-current-do = አውጪው ከታች ያለውን ጽሑፍ አትሞበታል። ከወረቀታችሁ ጎን ቃል በቃል አንብቡት። የሚለይ ነገር ካለ ወረቀቱን አትመኑ፣ አውጪውን ጠይቁ።
state-superseded = አዲስ እትም አለ
state-superseded-do = ጽሑፉ ሲወጣ ትክክል ነበር። ከወረቀታችሁ ጋር አመሳክሩት፣ አዲሱን እትም ከአውጪው ጠይቁ።
state-superseded-no-text-do = የዚህ እትም ጽሑፍ አሁን በዚህ ገጽ የለም። አዲሱን እትም ከአውጪው ጠይቁ።
state-withdrawn = አውጪው ይህን እትም ሰብስቦታል
state-withdrawn-do = ደብዳቤውን አትጠቀሙበት። አሁን የሚሠራው ምን እንደሆነ አውጪውን ጠይቁ።
state-not-held = ጽሑፉ እዚህ የለም
state-not-held-do = ማኅተሙ የአውጪው ነው፣ ይህ ገጽ ግን ጽሑፉ የለውም። አውጪውን ጠይቁ።
state-forged = ይህን ኮድ አውጪው አልሠራውም
state-forged-do = አንድ ሰው ኮዱን ቀይሮታል ወይም አስመስሎ ሠርቶታል። ወረቀቱን አትመኑ። አውጪውን ጠይቁ።
state-key-ended = ቁልፉ በዚያ ቀን አይሠራም ነበር
state-key-ended-do = ኮዱ የተሠራው አውጪው ያን ጊዜ በማይጠቀምበት ወይም በሰረዘው ቁልፍ ነው። ወረቀቱን አትመኑ። አውጪውን ጠይቁ።
state-key-doubt = ቁልፉ ተሰርዟል
state-key-doubt-do = ደብዳቤው ከዚያ በፊት መሠራቱን የሚያሳይ ነገር የለም። አውጪውን ጠይቁ።
state-future = የደብዳቤው ቀን ገና አልደረሰም
state-future-do = ስልካችሁ ትክክለኛ ቀን ማሳየቱን ተመልከቱ። ትክክል ከሆነ አውጪውን ጠይቁ።
state-unknown-key = ይህን ኮድ ማን እንደሠራው እዚህ አይታወቅም
state-unknown-key-do = ይህ ደብዳቤው ትክክል ነው ወይም ስህተት ነው አይልም። ራሳችሁ ባገኛችሁት ቁጥር አውጪውን ጠይቁ።
state-damaged = ኮዱ ተበላሽቷል ወይም አልተሟላም
state-damaged-do = እንደገና ስካን አድርጉ፦ ወረቀቱን ዘርጉት፣ ጥላ አስወግዱ፣ ካሜራውን አርግታችሁ ያዙ። ካልሠራ አጭር ኮዱን ጻፉ።
state-site-broken = በዚህ ድረ ገጽ ላይ ችግር አለ
state-site-broken-do = ጽሑፉ ወይም ዝርዝሩ አውጪው እንደጻፈው አይደለም። የሚታየውን አትመኑ። ለአውጪው ደውሉ።
state-no-network = የኔትወርክ ግንኙነት የለም
state-no-network-do = ኔትወርክ ባለበት ቦታ እንደገና ሞክሩ። ወይም በደብዳቤው ላይ ባለው ቁጥር ለአውጪው ደውሉ።
state-old-browser = ይህ ብራውዘር ኮዱን ማረጋገጥ አይችልም
state-old-browser-do = አድራሻውን በአዲስ ብራውዘር ክፈቱ፣ ወይም ለአውጪው ደውሉ።
state-pdf-listed = ፋይሉ በአውጪው ዝርዝር ውስጥ አለ
state-pdf-listed-do = ፋይሉ አልተቀየረም። ጽሑፉ ከታች ያለው ነው። ወረቀት ካላችሁ ቃል በቃል አመሳክሩት።
state-pdf-unknown = ፋይሉ በአውጪው ዝርዝር ውስጥ የለም
state-pdf-unknown-do = የተቀየረ፣ ስካን የተደረገ ወይም የሌላ ሊሆን ይችላል። ይህ ሐሰተኛ ነው ማለት አይደለም። በውስጡ ያለውን ኮድ ስካን አድርጉ፣ ወይም አውጪውን ጠይቁ።
state-code-found = ይህ አጭር ኮድ ያለው ጽሑፍ
state-code-found-do = አጭር ኮድ ጽሑፉን ያገኛል፣ ምንም አያረጋግጥም። ጽሑፉን ከወረቀታችሁ ጎን ቃል በቃል አንብቡ።
state-code-unknown = ይህ አጭር ኮድ ያለው ጽሑፍ የለም
state-code-unknown-do = ሁሉም ፊደላትና ቁጥሮች ትክክል መሆናቸውን ተመልከቱ። ትክክል ከሆኑ አውጪውን ጠይቁ።

## What is known, line by line

sealed-by = በ{ $issuer } የታተመ፣ { $date } (እ.ኤ.አ.)።
edition-line = እትም { $edition }
list-as-of = የአውጪው ዝርዝር የ{ $date } (እ.ኤ.አ.) ነው።
reason-line = የአውጪው ምክንያት፦ { $reason }
draft-note = ረቂቅ፦ ጽሑፉ አልተገመገመም፣ አልጸደቀም።
specimen-note = ናሙና፦ በማንኛውም ባለሥልጣን አልተሰጠም።
host-line = በወረቀቱ ላይ ይኸው አድራሻ መጻፍ አለበት፦ { $host }
ask-line = አውጪው፦ { $telephone }፣ { $contact }

## The official text

text-heading = የአውጪው ሙሉ ጽሑፍ
text-end = ጽሑፉ እዚህ ያበቃል።
text-hash = የጽሑፉ ማረጋገጫ ቁጥር (SHA)
download-pdf = PDF ፋይሉን አውርዱ

## Other ways to check

other-heading = በሌላ መንገድ አረጋግጡ
code-label = ከኪውአር ኮዱ ሥር ያለው አጭር ኮድ፣ ወይም በውስጡ ያለው ሙሉ አድራሻ
code-button = ፈልጉ
pdf-label = PDF ፋይል
pdf-hint = ፋይሉ እናንተ ዘንድ ይቆያል። ወደ የትም አይላክም።
