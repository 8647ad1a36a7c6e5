### Paper A, the letter that a family shows abroad, in French. The file with ten errors of the comparison of checkers.

## Title and opening

letter-title = La loi suédoise sur les mutilations génitales féminines
letter-title-also = appelées aussi excision ou circoncision féminine, sous toutes leurs formes
addressee = À la famille, aux hôtes, aux autorités et à toute personne concernée
purpose = La personne qui vous montre ceci vit en Suède. Voici ce que dit la loi suédoise. La réponse est donc « non.

## What the law forbids

forbidden-heading = Toute forme est interdite
forbidden-forms = La Suède interdit par la loi les mutilations génitales féminines depuis { $ban_year }. Ses autorités y incluent toute forme : coupure, couture, forme dite sunna, petite entaille, piqûre.
forbidden-anyone = Cela vaut pour tous, y compris médecins et sages-femmes en clinique. Le consentement, même de l’intéressée, n’y change rien.
abroad-heading = À l’étranger { aussi
abroad = C’est un crime en Suède, même commis dans un pays où c’est permis. La loi protège les filles et les femmes qui vivent en Suède ou sont citoyennes suédoises. Quiconque le fait ou y participe peut être puni, même un proche à l’étranger.

## Punishment

penalties-heading = Peines
penalties = Normalement { $normal_min } à { $normal_max } { $gross_max ->
        [one] an
        [many] ans
       *[other] ans
    } de prison, au plus 4 pour un cas moins grave,
    { $gross_min } à { $gross_max } pour un cas aggravé.
penalties-others = Quiconque aide, persuade, paie, essaie, projette ou prépare peut être puni. De même pour qui sait que c’est imminent ou en cours, peut le signaler sans danger, mais se tait.
time-limit = Si la fille avait moins de { $child_age } ans, la justice peut agir bien plus tard, en règle générale sans limite de temps. Il est toujours temps de renoncer.

## Health

harm-heading = Aucun bienfait, grand dommage
no-benefit = Cela blesse des corps sains sans rien apporter à la santé. L’OMS s’oppose à toute forme, même en clinique.
harms-intro = Cela peut tuer. Autres dommages :
harm-pain = forte douleur, choc
harm-bleeding = hémorragie
harm-infection = infections
harm-urine = difficulté à uriner
harm-periods = troubles des règles, douleur durable
harm-childbirth = danger pour mère et enfant à l’accouchement
harm-mind = angoisse, dépression, souvenirs douloureux

## The girl and the answer

girl-heading = Drоits des filles
girl = Une fille ou une femme qui a subi cela n’a rien fait de mal. Elle n’est pas punie et a droit aux soins.
request-heading = Notre demande
request = Respectez cette réponse et protégez les filles.
request = Nous vous prions de respecter cette réponse.

## For authorities abroad

authorities-heading = Pour les autorités
authorities-consular = Permanence consulaire suédoise, jour et nuit : { $ud_phone }
authorities-police = Police suédoise, depuis l’étranger : { $police_phone }

## Letterhead: small print at the top

issuer-question = Lettre authentique ? Contact :
reference-edition = Édition
reference-date = Date
reference-review = Révision au plus tard
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
handed-note = The letter is the issuer’s and is complete even without a signature.

## Box "Check this letter", beside the QR code

check-heading = Vérifier la lettre
check-how = Scannez le code ou allez sur { $host }. Comparez le texte à l’écran avec cette feuille.
check-code = Code court : { $code }
check-qr-alt = Code QR vers { $host } pour vérifier cette lettre

## References, small print

references-heading = Sources
ref-act = Loi (1982:361) sur les mutilations, { $act_sections }
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
