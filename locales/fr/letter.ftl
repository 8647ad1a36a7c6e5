### Paper A, the letter that a family shows abroad, in French. Draft translation, not yet reviewed.

## Title and opening

letter-title = La loi suédoise sur les mutilations génitales féminines
letter-title-also = appelées aussi excision ou circoncision féminine, sous toutes leurs formes
addressee = Aux proches, aux hôtes, aux autorités et à toute personne concernée
purpose = La personne qui vous montre ceci vit en Suède. Voici ce que dit la loi suédoise. La réponse est donc non.

## What the law forbids

forbidden-heading = Toute forme est interdite
forbidden-forms = La loi suédoise interdit les mutilations génitales féminines depuis { $ban_year }. Les autorités y incluent toute forme : coupures, coutures, petites entailles, piqûres et forme dite sunna.
forbidden-anyone = Cela vaut pour tous, même les médecins et sages-femmes en clinique. Le consentement, même de la fille ou de la femme, n’y change rien.
abroad-heading = À l’étranger aussi
abroad = C’est un crime en Suède, même commis dans un autre pays où c’est permis. La loi protège toute fille ou femme qui vit en Suède ou est citoyenne suédoise. Quiconque le fait ou y participe peut être puni, même un proche à l’étranger.

## Punishment

penalties-heading = Peines
penalties = La peine est normalement de { $normal_min } à { $normal_max } ans de prison, d’au plus { $minor_max } ans dans un cas moins grave, de { $gross_min } à { $gross_max } ans dans un cas particulièrement grave.
penalties-others = Quiconque aide, persuade, paie, essaie, projette ou prépare peut aussi être puni. De même, quiconque sait que cela va se faire ou est en cours, peut le signaler sans danger, mais se tait.
time-limit = Si la fille avait moins de { $child_age } ans, la justice peut agir bien plus tard, en règle générale sans limite de temps. Il n’est jamais trop tard pour renoncer.

## Health

harm-heading = Aucun bienfait, graves dommages
no-benefit = Cela n’apporte rien à la santé et blesse un corps sain. L’OMS s’oppose à toute forme, même en clinique.
harms-intro = Cela peut tuer. Autres dommages :
harm-pain = fortes douleurs, choc
harm-bleeding = saignements abondants
harm-infection = infections
harm-urine = difficultés à uriner
harm-periods = troubles des règles, douleurs durables
harm-childbirth = danger pour mère et enfant à l’accouchement
harm-mind = angoisse, dépression, souvenirs douloureux

## The girl and the answer

girl-heading = Droits des filles
girl = Une fille ou une femme qui a subi cela n’a rien fait de mal. Elle n’est pas punie et a droit à des soins.
child = Tout enfant a le droit de grandir sans être blessé. La Convention de l’ONU relative aux droits de l’enfant a force de loi en Suède.
request-heading = Notre demande
request = Merci de respecter cette réponse et d’aider à protéger les filles.

## For authorities abroad

authorities-heading = Pour les autorités
authorities-consular = Permanence consulaire suédoise, jour et nuit : { $ud_phone }
authorities-police = Police suédoise, depuis l’étranger : { $police_abroad_phone }

## Letterhead: small print at the top

issuer-question = Cette lettre est-elle authentique ? Contact :
reference-edition = Édition
reference-date = Date
reference-review = À réviser au plus tard le
reference-language = Langue
reference-newest = Dernière édition : { $host }

## Box "Handed out by": blank lines for handwriting

handed-heading = Remise par
handed-name = Nom
handed-title = Fonction
handed-workplace = Lieu de travail
handed-date = Date
handed-signature = Signature
handed-stamp = Place du cachet
handed-note = La lettre émane de l’émetteur et est complète même sans signature.

## Box "Check this letter", beside the QR code

check-heading = Vérifier la lettre
check-how = Scannez le code ou allez sur { $host }. Comparez le texte à l’écran avec cette feuille.
check-code = Code court : { $code }
check-qr-alt = Code QR qui mène à { $host } pour vérifier cette lettre

## References, small print

references-heading = Sources
ref-act = { $act_title }, { $act_sections }
ref-jurisdiction = Crimes à l’étranger : { $ref_jurisdiction }
ref-complicity = Complicité, tentative, préparation, entente criminelle, non-dénonciation : { $ref_complicity }
ref-limitation = Prescription : { $ref_limitation }
ref-child = Droits de l’enfant : { $crc_act }
ref-health = Santé : { $who_source }. Toute forme : { $all_forms_source }
law-as-of = Lois à jour jusqu’à { $law_as_of } inclus.

## Footer and bands

footer-page = Page { $page } sur { $pages }
band-draft = BROUILLON : traduction pas encore vérifiée
band-draft-source = BROUILLON : texte pas encore approuvé par le juriste de l’émetteur
band-specimen = SPÉCIMEN : non délivré par une autorité
band-unchecked = Loi non vérifiée depuis le { $checked }
signature-field = Signature électronique de l’émetteur
