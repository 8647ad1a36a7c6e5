### The page that the QR code opens: Somali. Draft translation, not yet reviewed.

## The page

page-title = Hubi warqad
page-intro = Boggan wuxuu muujinayaa waxa cidda warqadda soo saartay ay qortay. La barbar dhig warqaddaada.
exit = Ka bax bogga
language-label = Luqadda bogga
loading = Waa la hubinayaa …
privacy = Boggu waxba kaama kaydiyo, waxbana kama diro warqaddaada ama faylkaaga.

## The word beside each answer's sign: three tones

tone-neutral = Barbar dhig
tone-amber = Weydii cidda soo saartay
tone-red = Ha ku kalsoonaan

## Answers

state-start = Iskaan garee koodhka warqadda
state-start-do = Fur kaamirada oo ku beeg koodhka QR. Haddii aanad kaamiro lahayn: hoos ku qor koodhka gaaban.
state-current = Qoraalka la barbar dhig warqaddaada
# allow doubled-word a1b05a29: “word by word” is said with the word twice
state-current-do = Cidda soo saartay ayaa shaabadaysay qoraalka hoose. Eray eray u akhri oo la barbar dhig warqaddaada. Haddii wax ka duwan yihiin, ha ku kalsoonaan warqadda oo weydii cidda soo saartay.
state-superseded = Waxaa jirta daabacaad ka cusub
state-superseded-do = Qoraalku wuu saxnaa markii la soo saaray. La barbar dhig warqaddaada, daabacaadda cusubna weydiiso cidda soo saartay.
state-superseded-no-text-do = Boggu mar dambe ma hayo qoraalka daabacaaddan. Daabacaadda cusub weydiiso cidda soo saartay.
state-withdrawn = Cidda soo saartay way la noqotay daabacaaddan
state-withdrawn-do = Ha isticmaalin warqadda. Weydii cidda soo saartay waxa hadda shaqeeya.
state-not-held = Qoraalku halkan ma yaallo
state-not-held-do = Shaabadda waxaa leh cidda soo saartay, laakiin boggu qoraalka ma hayo. Weydii cidda soo saartay.
state-forged = Koodhkan ma samayn cidda soo saartay
state-forged-do = Qof baa koodhka beddelay ama been abuuray. Ha ku kalsoonaan warqadda. Weydii cidda soo saartay.
state-key-ended = Furuhu maalintaas ma shaqaynayn
state-key-ended-do = Koodhka waxaa lagu sameeyay furaha aanay cidda soo saartay markaas isticmaalayn ama ay joojisay. Ha ku kalsoonaan warqadda. Weydii cidda soo saartay.
state-key-doubt = Furaha waa la joojiyay
state-key-doubt-do = Lama garan karo in warqadda la sameeyay joojinta ka hor. Weydii cidda soo saartay.
state-future = Taariikhda warqaddu weli ma iman
state-future-do = Hubi in taleefankaagu muujinayo taariikhda saxda ah. Haddii ay sax tahay, weydii cidda soo saartay.
state-unknown-key = Lama garanayo cidda koodhkan samaysay
state-unknown-key-do = Taasi ma sheegayso in warqaddu saxan tahay ama qaldan tahay. Weydii cidda soo saartay, adigoo wacaya lambar aad adigu raadisay.
state-damaged = Koodhku wuu dhaawacan yahay ama ma dhamma
state-damaged-do = Mar kale iskaan garee: warqadda fidi, hooska ka ilaali, kaamirada si deggan u hay. Haddii aanay shaqayn, qor koodhka gaaban.
state-site-broken = Wax baa ka khaldan boggan internetka
state-site-broken-do = Qoraalka ama liisku ma aha sidii cidda soo saartay u qortay. Ha ku kalsoonaan waxa la muujinayo. Wac cidda soo saartay.
state-no-network = Internet ma jiro
state-no-network-do = Mar kale isku day meel internet leh. Ama wac cidda soo saartay, lambarka warqadda ku qoran.
state-old-browser = Barnaamijkan internetku koodhka ma hubin karo
state-old-browser-do = Cinwaanka ku fur barnaamij internet oo ka cusub, ama wac cidda soo saartay.
state-pdf-listed = Faylku wuxuu ku jiraa liiska cidda soo saartay
# allow doubled-word 44a15f09: “word by word” is said with the word twice
state-pdf-listed-do = Faylka lama beddelin. Qoraalkiisu waa kan hoose. Haddii aad warqad hayso, eray eray u barbar dhig.
state-pdf-unknown = Faylku kuma jiro liiska cidda soo saartay
state-pdf-unknown-do = Waxaa laga yaabaa in la beddelay, la iskaan gareeyay ama cid kale leedahay. Taasi ma aha inuu been yahay. Iskaan garee koodhka ku jira, ama weydii cidda soo saartay.
state-code-found = Qoraalka leh koodhkaas gaaban
# allow doubled-word 47800860: “word by word” is said with the word twice
state-code-found-do = Koodhka gaaban qoraalka ayuu helaa, waxbana ma caddeeyo. Qoraalka eray eray u akhri oo la barbar dhig warqaddaada.
state-code-unknown = Qoraal koodhkaas gaaban leh ma jiro
state-code-unknown-do = Hubi in xaraf kasta iyo lambar kastaa sax yahay. Haddii ay sax yihiin, weydii cidda soo saartay.

## What is known, line by line

sealed-by = Waxaa shaabadaysay { $issuer }, { $date }.
edition-line = Daabacaadda { $edition }
list-as-of = Liiska cidda soo saartay waa kii { $date }.
reason-line = Sababta cidda soo saartay: { $reason }
draft-note = QABYO: qoraalka lama eegin lamana ansixin.
specimen-note = TUSAALE: hay’ad dowladeed ma soo saarin.
host-line = Warqadda waa in uu ku qoran yahay isla cinwaankan: { $host }
ask-line = Cidda soo saartay: { $telephone }, { $contact }

## The official text

text-heading = Qoraalka oo dhan ee cidda soo saartay
text-end = Qoraalku halkan ayuu ku dhammaadaa.
text-hash = Lambarka hubinta ee qoraalka (SHA)
download-pdf = Soo deji PDF ahaan

## Other ways to check

other-heading = Si kale u hubi
# allow doubled-word 1e9ef6ab: the first is the article of “QR”, the second a preposition
code-label = Koodhka gaaban ee QR-ka ka hooseeya, ama cinwaanka oo dhan ee ku jira
code-button = Raadi
pdf-label = Fayl PDF ah
pdf-hint = Faylku adiga ayuu kula jirayaa. Meelna looma diro.
