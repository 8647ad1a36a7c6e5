### Paper A, the letter that a family shows abroad. Swedish is the source and the legal reference.
### A side of A4: short sentences, one fact each, plain words. Write prose, never facts: years, numbers,
### names of laws and telephone numbers come in through placeables such as { $ban_year }.
### Readers: relatives and others abroad who press a family. Nobody is accused and nobody is named.

## Title and opening

# The title, large, at the top. Name the practice with the word that covers every form.
letter-title = Svensk lag om könsstympning av flickor och kvinnor
# Under the title, once: the word people use in the community. It must cover every form.
letter-title-also = kallas även omskärelse av flickor och kvinnor, i alla dess former
# The line above the text: who is spoken to.
addressee = Till släktingar, värdar, myndigheter och alla andra som det berör
# First sentence. The family shows the paper; the law answers for them.
purpose = Den som visar detta bor i Sverige. Svensk lag säger följande. Därför är svaret nej.

## What the law forbids

# Heading in the margin, at most four words.
forbidden-heading = Alla former är förbjudna
# $ban_year (year): since when. Every form counts: name cutting, sewing, what some call sunna, a small cut, pricking.
forbidden-forms = Svensk lag förbjuder könsstympning sedan { $ban_year }. Myndigheterna räknar in alla former: att skära, att sy, små snitt, nålstick och så kallad sunna.
# Whoever does it; and whoever agreed, the girl or woman herself too. No word may sound as if a clinic or a consent made it lawful.
forbidden-anyone = Det gäller alla, även läkare och barnmorskor på klinik. Samtycke, även flickans eller kvinnans, ändrar inget.

# Heading in the margin, at most four words.
abroad-heading = Även utomlands
# Crime in Sweden wherever it is done; whom the law protects; whom it can be used against. Claim nothing about planning abroad.
abroad = Det är brott i Sverige även om det görs utomlands och är tillåtet där. Lagen skyddar flickor och kvinnor som bor i Sverige eller är svenska medborgare. Alla som gör det eller medverkar kan straffas, även släktingar utomlands.

## Punishment

# Heading in the margin, at most four words.
penalties-heading = Straff
# Five numbers of years: $normal_min to $normal_max is the rule, $minor_max at most when less serious, $gross_min to $gross_max when gross.
penalties = Straffet är normalt { $normal_min }–{ $normal_max } års fängelse, i mindre allvarliga fall högst { $minor_max }, i grova { $gross_min }–{ $gross_max }.
# Helpers, and those who know: only what is about to happen or is happening, and only if it can be reported safely.
penalties-others = Den som hjälper, övertalar, betalar, försöker, planerar eller förbereder kan straffas. Likaså den som vet att det snart sker eller pågår, kan anmäla utan fara men tiger.
# $child_age (age in years). "As a rule" must stay. The last sentence invites people to stop.
time-limit = Var flickan under { $child_age } år kan det straffas långt senare, som regel utan tidsgräns. Det är aldrig för sent att avstå.

## Health

# Heading in the margin, at most four words.
harm-heading = Ingen nytta, stor skada
# No benefit; a healthy body is injured; the World Health Organization opposes every form, in clinics too.
no-benefit = Det skadar friska kroppar utan någon hälsonytta. WHO är emot alla former, även på klinik.
# Opens the list of seven harms. Factual, not graphic. The list items begin in lower case where the script has case.
harms-intro = Det kan döda. Andra skador:
harm-pain = svår smärta, chock
harm-bleeding = kraftig blödning
harm-infection = infektioner
harm-urine = svårigheter att kissa
harm-periods = mensbesvär, långvarig smärta
harm-childbirth = farliga förlossningar för mor och barn
harm-mind = ångest, depression, plågsamma minnen

## The girl and the answer

# Heading in the margin, at most four words.
girl-heading = Flickans rätt
# A girl or woman who has been cut ("den som", then "hon"): nothing wrong, not punished for it, a right to care. Warm and plain.
girl = Den som blivit omskuren har inte gjort något fel. Hon straffas inte och har rätt till vård.
# Every child's right; the Convention is law in Sweden (the act itself stands in the references).
child = Barn har rätt att växa upp oskadda. FN:s barnkonvention är svensk lag.
# Heading in the margin, at most four words.
request-heading = Vi ber er
# The last word of the body: a request, not a threat.
request = Respektera svaret och skydda flickorna.

## For authorities abroad

# Heading in the margin, at most four words.
authorities-heading = För myndigheter
# $ud_phone (telephone from abroad): the Swedish consular service, day and night.
authorities-consular = Svensk konsulär jour, dygnet runt: { $ud_phone }
# $police_abroad_phone (telephone from abroad): the Swedish police, not an emergency number.
authorities-police = Svensk polis, från utlandet: { $police_abroad_phone }

## Letterhead: small print at the top

# Before the issuer's telephone and address: where to ask whether the letter is real.
issuer-question = Är brevet äkta? Fråga:
# Labels of the reference block, each before its value.
reference-edition = Utgåva
reference-date = Datum
# The day by which the issuer reviews the text again.
reference-review = Ses över senast
reference-language = Språk
# $host (web host): where the newest edition is.
reference-newest = Senaste utgåvan: { $host }

## Box "Handed out by": blank lines for handwriting

handed-heading = Lämnat av
handed-name = Namn
handed-title = Titel
handed-workplace = Arbetsplats
handed-date = Datum
handed-signature = Underskrift
# In the empty space where the workplace puts its rubber stamp.
handed-stamp = Plats för stämpel
# The letter is the issuer's; the nurse hands it out and does not certify the law.
handed-note = Brevet är utfärdarens och är fullständigt även utan underskrift.

## Box "Check this letter", beside the QR code

check-heading = Kontrollera brevet
# $host (web host). Compare what the screen shows with this paper: the code alone proves nothing about the paper.
check-how = Skanna koden eller gå till { $host }. Jämför texten på skärmen med detta papper.
# $code: ten letters and digits, for those without a camera.
check-code = Kortkod: { $code }
# Read aloud instead of the picture of the QR code. $host (web host).
check-qr-alt = QR-kod till { $host } för att kontrollera brevet

## References, small print

references-heading = Källor
# $act_title (title of the act, in Swedish), $act_sections (its sections).
ref-act = { $act_title }, { $act_sections }
# $ref_jurisdiction: sections on crimes abroad.
ref-jurisdiction = Brott utomlands: { $ref_jurisdiction }
# $ref_complicity: sections on helping, attempt, preparation, failing to report.
ref-complicity = Medverkan, försök, förberedelse, stämpling, underlåtenhet att avslöja: { $ref_complicity }
# $ref_limitation: sections on time limits.
ref-limitation = Tidsgräns: { $ref_limitation }
# $crc_act (title of the act, in Swedish).
ref-child = Barnkonventionen: { $crc_act }
# $who_source and $all_forms_source: titles of the sources.
ref-health = Hälsa: { $who_source }. Alla former: { $all_forms_source }
# $law_as_of (number of the last amending act that was read).
law-as-of = Lagarna i lydelse till och med { $law_as_of }.

## Footer and bands

# At the foot of every page. $page and $pages are numbers.
footer-page = Sida { $page } av { $pages }
# Band on a translation that is not yet reviewed: body size, top of the side.
band-draft = UTKAST: översättningen är inte granskad
# Band on the source text until a lawyer of the issuer has approved it.
band-draft-source = UTKAST: texten är ännu inte godkänd av utfärdarens jurist
# Band on a letter of a made-up issuer.
band-specimen = SPECIMEN: inte från någon myndighet
# Band when a fact has expired. $checked (date): when the law was last checked.
band-unchecked = Lagen har inte kontrollerats sedan { $checked }
# Name of the digital signature, read aloud by a screen reader.
signature-field = Utfärdarens elektroniska underskrift
