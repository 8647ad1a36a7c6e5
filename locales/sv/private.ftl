### Paper B, the private sheet: one side, given to one person alone, a girl, a woman or a parent, before a journey.
### Safety first: somebody else may find it. It names no practice, no act of law, no other paper and no issuer. It must read as ordinary
### advice for travellers, so keep every word neutral: nothing says what the danger is, nothing says that the sheet is a secret, and the
### social services are not named. The danger may be in the reader's own home: whoever is to help is "in Sweden", never "at home".
### Short sentences, one fact each; speak to one person ("du"); a girl of twelve understands every word.
### Write prose, never facts: telephone numbers come in through placeables such as { $ud_phone }.

## Cut-off strip at the top, without heading

# First line of the strip: a short neutral label, then the number. $ud_phone (telephone from abroad): the Swedish consular service.
strip-consular = Svensk konsulär jour, dygnet runt: { $ud_phone }
# Second line of the strip. $police_abroad_phone (telephone from abroad): the Swedish police, not an emergency number.
strip-police = Svensk polis, från utlandet: { $police_abroad_phone }
# Third line of the strip. $emergency (telephone): the emergency number; the line must say that it is for Sweden.
strip-emergency = Nödnummer i Sverige: { $emergency }
# Last line of the strip. $kvinnofrid_phone (telephone): a help line in Sweden. The label must not say what kind of help, nor for whom.
# optional: left out while the fact is unverified
strip-support = Stöd i Sverige: { $kvinnofrid_phone }

## Title

# The title, below the strip. Neutral: the words any traveller could have on a list.
title = Inför resan
# Under the title. Who the sheet speaks to.
intro = Råd till dig som ska resa till ett annat land.

## Before the journey: a checklist

# Heading in the margin, at most four words.
before-heading = Innan du reser
# List item. The strip above holds the numbers; those with a plus sign work from abroad.
before-numbers = Spara numren som står överst. De som börjar med ett plustecken går att ringa från utlandet.
# List item. One copy to bring, one to leave behind.
before-copies = Kopiera ditt pass och din biljett. Ta med en kopia. Lämna en hos någon du litar på.
# List item. A code word between two people. "In Sweden", not "at home": the family may be the danger.
before-word = Kom överens om ett ord som betyder ”hjälp” med någon i Sverige som du litar på.
# List item. A second SIM card for the telephone.
before-sim = Ta med ett extra SIM-kort.
# List item. Each country has its own embassy or consulate of Sweden, or one in a country near by.
before-embassy = Skriv upp numret till Sveriges ambassad eller konsulat.
# List item. The person of the item about the word, or another; "in Sweden", not "at home". By heart: a telephone can be taken away.
before-contact = Bestäm vem i Sverige du ska ringa om något händer. Lär dig numret utantill.

## If the reader is unsure about travelling

# Heading in the margin, at most four words.
unsure-heading = Om du är osäker
# Help from Sweden has limits in another country, above all for its own citizens. Do not frighten; do not promise either.
unsure-limits = Hjälpen från Sverige kan vara begränsad i andra länder, särskilt om du också är medborgare där.
# Whom to ask: places the reader goes to anyway. Not the social services. It follows the sentence above in the same paragraph.
unsure-ask = Fråga innan du reser, till exempel i skolan eller på vårdcentralen.
# A paragraph of its own. Authorities may, not must; a child at risk of any harm, no kind of harm is named.
unsure-stop = Svenska myndigheter kan stoppa en resa om ett barn riskerar att fara illa.

## If somebody presses the reader: a list

# Heading in the margin, at most four words.
pressed-heading = Om någon pressar dig
# List item. "Det" is whatever the reader is pressed to; name nothing. The law is the reader's excuse.
pressed-law = Du får säga nej. Du får säga att lagen förbjuder det.
# List item. The code word that was agreed at home.
pressed-call = Ring den du har valt. Säg ert ord.
# List item. To ring or to go there; to talk where nobody else listens.
pressed-embassy = Ring eller gå till Sveriges ambassad eller konsulat. Be att få prata i enrum.
# List item. "Enligt svensk lag" must stay: another country's law may differ.
pressed-blame = Enligt svensk lag straffas du inte för att du ber om hjälp. Du straffas inte heller för det som andra har gjort mot dig.

## At home again

# Heading in the margin, at most four words.
home-heading = Hemma igen
# A right to care and to talk, whenever. Warm and plain. After the journey, not "after what happened".
home-care = Du har rätt till vård och till någon att prata med, också långt efter resan.
# It follows the sentence above in the same paragraph.
home-tell = Det är aldrig för sent att berätta.

## Footer and bands. They must not say what the paper is about, nor name the issuer or another paper.

# At the foot of the page. $page and $pages are numbers.
footer-page = Sida { $page } av { $pages }
# Band on a translation that is not yet reviewed: body size, top of the side.
band-draft = UTKAST: översättningen är inte granskad
# Band on the source text until a lawyer has approved it.
band-draft-source = UTKAST: texten är ännu inte godkänd av en jurist
# Band on a sheet of a made-up issuer.
band-specimen = SPECIMEN: inte från någon myndighet
# Band when a fact has expired. $checked (date): when the facts on the sheet were last checked.
band-unchecked = Uppgifterna har inte kontrollerats sedan { $checked }
# Name of the digital signature, read aloud by a screen reader.
signature-field = Elektronisk underskrift
