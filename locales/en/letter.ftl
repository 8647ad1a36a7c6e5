### Paper A, the letter that a family shows abroad. English is the second source that translators see beside the Swedish.

## Title and opening

letter-title = Swedish law on female genital mutilation
letter-title-also = also called female circumcision or cutting, in all its forms
addressee = To relatives, hosts, authorities and everyone else concerned
purpose = Whoever shows you this lives in Sweden. This is what Swedish law says. That is why the answer is no.

## What the law forbids

forbidden-heading = Every form is forbidden
forbidden-forms = Swedish law has forbidden female genital mutilation since { $ban_year }. Swedish authorities count every form: cutting, sewing, small cuts, pricking and what some call sunna.
forbidden-anyone = This applies to everyone, including doctors and midwives in a clinic. Consent changes nothing, not even the girl’s or woman’s own.
abroad-heading = Abroad too
abroad = It is a crime in Sweden even if it is done in another country and is allowed there. The law protects every girl and woman who lives in Sweden or is a Swedish citizen. Anyone who does it or helps can be punished, including relatives abroad.

## Punishment

penalties-heading = Punishment
penalties = The punishment is prison: normally { $normal_min } to { $normal_max } years, in less serious cases at most { $minor_max }, in gross cases { $gross_min } to { $gross_max }.
penalties-others = Anyone who helps, persuades, pays, tries, plans or prepares can also be punished. So can anyone who knows that it is about to happen or is happening, could safely report it, but keeps silent.
time-limit = If the girl was under { $child_age }, it can be taken to court many years later, as a rule with no time limit. It is never too late to stop.

## Health

harm-heading = No benefit, great harm
no-benefit = It has no health benefit of any kind and injures a healthy body. The WHO opposes every form, even in clinics.
harms-intro = It can kill. Other harms:
harm-pain = severe pain and shock
harm-bleeding = heavy bleeding
harm-infection = infections
harm-urine = difficulty passing urine
harm-periods = trouble with periods, lasting pain
harm-childbirth = danger to mother and child in childbirth
harm-mind = anxiety, depression, painful memories

## The girl and the answer

girl-heading = The girl’s rights
girl = A girl or woman who has been cut has done nothing wrong. She is not punished for it and has a right to care.
child = Every child has the right to grow up unharmed. The UN Convention on the Rights of the Child is Swedish law.
request-heading = Our request
request = Please respect the answer and help to protect the girls.

## For authorities abroad

authorities-heading = For authorities
authorities-consular = Swedish consular service, day and night: { $ud_phone }
authorities-police = Swedish police, from abroad: { $police_abroad_phone }

## Letterhead: small print at the top

issuer-question = Is this letter real? Ask:
reference-edition = Edition
reference-date = Date
reference-review = To be reviewed by
reference-language = Language
reference-newest = Newest edition: { $host }

## Box "Handed out by": blank lines for handwriting

handed-heading = Handed out by
handed-name = Name
handed-title = Title
handed-workplace = Workplace
handed-date = Date
handed-signature = Signature
handed-stamp = Space for a stamp
handed-note = The letter is the issuer’s and is complete even without a signature.

## Box "Check this letter", beside the QR code

check-heading = Check this letter
check-how = Scan the code or go to { $host }. Compare the text on the screen with this paper.
check-code = Short code: { $code }
check-qr-alt = QR code that leads to { $host } to check this letter

## References, small print

references-heading = References
ref-act = { $act_title }, { $act_sections }
ref-jurisdiction = Crimes abroad: { $ref_jurisdiction }
ref-complicity = Complicity, attempt, preparation, conspiracy, failure to reveal: { $ref_complicity }
ref-limitation = Time limit: { $ref_limitation }
ref-child = Rights of the child: { $crc_act }
ref-health = Health: { $who_source }. Every form: { $all_forms_source }
law-as-of = The laws as amended up to { $law_as_of }.

## Footer and bands

footer-page = Page { $page } of { $pages }
band-draft = DRAFT: translation not yet reviewed
band-draft-source = DRAFT: text not yet approved by the issuer’s lawyer
band-specimen = SPECIMEN: not issued by an authority
band-unchecked = Law not checked since { $checked }
signature-field = Electronic signature of the issuer
