### Paper B, the private sheet, in French: neutral advice for one traveller. Draft translation, not yet reviewed.

## Cut-off strip at the top, without heading

strip-consular = Permanence consulaire suédoise, jour et nuit : { $ud_phone }
strip-police = Police suédoise, depuis l’étranger : { $police_abroad_phone }
strip-emergency = Numéro d’urgence en Suède : { $emergency }
strip-support = Soutien en Suède : { $kvinnofrid_phone }

## Title

title = Avant le voyage
intro = Conseils pour toute personne qui part dans un autre pays.

## Before the journey: a checklist

before-heading = Avant de partir
before-numbers = Enregistrez les numéros en haut de la page. Ceux qui commencent par le signe plus fonctionnent depuis l’étranger.
before-copies = Copiez votre passeport et votre billet. Emportez une copie. Laissez-en une à une personne de confiance.
before-word = Convenez d’un mot qui veut dire « aide » avec une personne de confiance en Suède.
before-sim = Emportez une deuxième carte SIM.
before-embassy = Notez le numéro de l’ambassade ou du consulat de Suède.
before-contact = Décidez qui appeler en Suède s’il arrive quelque chose. Apprenez ce numéro par cœur.

## If the reader is unsure about travelling

unsure-heading = En cas de doute
unsure-limits = L’aide de la Suède peut être limitée dans un autre pays, surtout si vous en avez aussi la nationalité.
unsure-ask = Posez vos questions avant de partir, par exemple à l’école ou dans un centre de santé.
unsure-stop = Les autorités suédoises peuvent empêcher un voyage quand un enfant risque d’être en danger.

## If somebody presses the reader: a list

pressed-heading = En cas de pressions
pressed-law = Vous avez le droit de dire non. Vous pouvez dire que la loi l’interdit.
pressed-call = Appelez la personne que vous avez choisie. Dites votre mot.
pressed-embassy = Appelez l’ambassade ou le consulat de Suède, ou allez-y. Demandez à parler en privé.
pressed-blame = La loi suédoise ne vous punit pas si vous demandez de l’aide. Elle ne vous punit pas non plus pour ce que d’autres vous ont fait.

## At home again

home-heading = À votre retour
home-care = Vous avez droit à des soins et à quelqu’un à qui parler, même longtemps après le voyage.
home-tell = Il n’est jamais trop tard pour en parler.

## Footer and bands. They must not say what the paper is about, nor name the issuer or another paper.

footer-page = Page { $page } sur { $pages }
band-draft = BROUILLON : traduction pas encore vérifiée
band-draft-source = BROUILLON : texte pas encore approuvé par un juriste
band-specimen = SPÉCIMEN : non délivré par une autorité
band-unchecked = Informations non vérifiées depuis le { $checked }
signature-field = Signature électronique
