### Paper C, the staff sheet: one side for nurses, midwives, school nurses and social workers who hand out the letter. Swedish and English.
### It stays with the staff and is never given to a family. Short sentences, one instruction each.
### Write prose, never facts: telephone numbers, sections of laws and dates come in through placeables.

## Title

# The title. It says who the sheet is for.
title = Till dig som lämnar ut brevet
# Under the title: an internal paper.
title-also = Personalblad om brevet mot könsstympning. Lämnas inte till familjer.

## What the letter is, and is not

# Heading in the margin, at most four words.
what-heading = Vad brevet är
# What it is: the law in the family's own hand.
what-is = Brevet berättar vad svensk lag säger om könsstympning. Familjen kan visa det för släktingar och andra som pressar dem.
# What it is not: no identity or travel paper, no certificate about anyone, no substitute for a report.
what-not = Det är inget pass och inget intyg om familjen. Det ersätter aldrig en orosanmälan.

## When to give it

# Heading in the margin, at most four words.
when-heading = När du ger det
# Only parents who are against cutting already.
when-parents = Ge brevet till föräldrar som själva är emot könsstympning och väntar sig press från andra.
# Good moments.
when-moments = Bra tillfällen är före långa lov, vid vaccination och vid hälsobesök.
# Not a threat: it follows in the same paragraph.
when-threat = Använd det aldrig som hot.

## When not to give it

# Heading in the margin, at most four words: the report comes first.
not-heading = Anmäl i stället
# Suspicion is enough, in this order: the report at once, no certainty needed, no letter.
not-signs = Misstänker du att familjen själv planerar könsstympning? Anmäl genast till socialtjänsten. Du behöver inte vara säker. Lämna inte ut brevet.
# $duty_to_report (section of an act, in Swedish): the duty of professionals to report.
# optional: left out while the fact is unverified
not-duty = Din anmälningsskyldighet: { $duty_to_report }.
# $emergency (telephone): when it cannot wait.
not-urgent = Ring polisen om det är bråttom: { $emergency }.
# The family must not learn of the report beforehand.
not-warn = Förvarna inte familjen. Säkerhet går före information.

## How to give it: a list

# Heading in the margin, at most four words.
how-heading = Så gör du
# List item. A trained interpreter, never somebody of the family.
how-interpreter = Anlita en auktoriserad tolk, aldrig en släkting.
# List item. The community's words differ.
how-word = Fråga vilket ord personen själv använder.
# List item. Reading it through together, then signature and stamp by hand. Whoever signs does not certify the law.
how-sign = Gå igenom brevet tillsammans. Skriv under och stämpla för hand. Du lämnar ut brevet, du intygar inte lagen.
# List item. Without her parents.
how-girl = Erbjud flickan ett eget samtal, utan föräldrarna.
# List item. "Inför resan" is the title of the private sheet, see private.ftl; one person alone, never with the letter.
how-private = Bladet ”Inför resan” ger du bara till en person i enrum, aldrig per post eller ihop med brevet. Fråga var det kan förvaras tryggt.
# List item. Secrecy: parents may read a child's record.
how-record = Tänk på sekretessen: vem i familjen kan läsa det du skriver i journalen?

## Printing, languages, checking

# Heading in the margin, at most four words.
print-heading = Utskrift och språk
# Both sides, without scaling, so that the code can be read. No digits. Printed in one go, the private sheet could end up on the letter's back.
print-how = Skriv ut brevet på båda sidor av arket, i verklig storlek utan anpassning. Baksidan är på svenska så att du kan följa texten. Skriv alltid ut ”Inför resan” för sig.
# What the word DRAFT on a paper means.
print-draft = Står det UTKAST överst är texten ännu inte granskad eller godkänd. Ett utkast är till för granskning, inte för att lämnas ut.
# $draft_languages (list of language names in this sheet's language): languages whose translation is a draft on the sheet's date.
# optional: left out when no language is a draft
print-languages = Utkast i dag: { $draft_languages }.
# $host (web host). Anyone can check the letter; the code alone proves nothing about the paper.
print-check = Vem som helst kan kontrollera brevet: skanna koden eller gå till { $host } och jämför texten på skärmen med papperet.

## Support for staff

# Heading in the margin, at most four words.
support-heading = Stöd till dig
# $professionals_phone (telephone): the national support line. For professionals only, never for a family.
# optional: left out while the fact is unverified
support-national = Nationell stödtelefon, bara för yrkesverksamma: { $professionals_phone }
# $resource_team (names with telephone and address, from issuer.toml): the issuer's own resource team and coordinator.
# optional: left out when the issuer names nobody
support-issuer = Resursteam och samordnare: { $resource_team }

## How fresh the sheet is: small print

# $edition (edition of the sheet), $facts_checked (date): when the facts that the papers print were last checked.
fresh-edition = Utgåva { $edition }. Uppgifterna kontrollerades senast { $facts_checked }.
# $host (web host). It follows the sentences above in the same paragraph.
fresh-newest = Lagar och nummer ändras: hämta senaste utgåvan på { $host } varje gång.

## Footer and bands

# At the foot of the page. $page and $pages are numbers.
footer-page = Sida { $page } av { $pages }
# Band on a translation that is not yet reviewed: body size, top of the side.
band-draft = UTKAST: översättningen är inte granskad
# Band on the source text until a lawyer of the issuer has approved it.
band-draft-source = UTKAST: texten är ännu inte godkänd av utfärdarens jurist
# Band on a sheet of a made-up issuer.
band-specimen = SPECIMEN: inte från någon myndighet
# Band when a fact has expired. $checked (date): when the law was last checked.
band-unchecked = Lagen har inte kontrollerats sedan { $checked }
# Name of the digital signature, read aloud by a screen reader.
signature-field = Utfärdarens elektroniska underskrift
