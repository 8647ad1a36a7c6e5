### The page that the QR code opens: French. Draft translation, not yet reviewed.

## The page

page-title = Vérifier une lettre
page-intro = Cette page montre ce que l’émetteur a écrit. Comparez avec votre papier.
exit = Quitter la page
language-label = Langue de la page
loading = Vérification en cours…
privacy = Cette page ne garde rien sur vous et n’envoie rien de votre papier ni de votre fichier.

## The word beside each answer's sign: three tones

tone-neutral = Comparez
tone-amber = Demandez à l’émetteur
tone-red = Ne vous y fiez pas

## Answers

state-start = Scannez le code de la lettre
state-start-do = Ouvrez l’appareil photo et visez le code QR. Sans appareil photo : écrivez le code court ci-dessous.
state-current = Comparez le texte avec votre papier
state-current-do = L’émetteur a scellé le texte ci-dessous. Lisez-le mot à mot à côté de votre papier. Si quelque chose diffère, ne vous fiez pas au papier et demandez à l’émetteur.
state-superseded = Il existe une édition plus récente
state-superseded-do = Le texte était juste lors de sa publication. Comparez-le avec votre papier et demandez la nouvelle édition à l’émetteur.
state-superseded-no-text-do = Cette page n’a plus le texte de cette édition. Demandez la nouvelle édition à l’émetteur.
state-withdrawn = L’émetteur a retiré cette édition
state-withdrawn-do = N’utilisez pas la lettre. Demandez à l’émetteur ce qui est valable aujourd’hui.
state-not-held = Le texte ne se trouve pas ici
state-not-held-do = Le sceau est celui de l’émetteur, mais cette page n’a pas le texte. Demandez à l’émetteur.
state-forged = L’émetteur n’a pas fait ce code
state-forged-do = Quelqu’un a modifié ou falsifié le code. Ne vous fiez pas au papier. Demandez à l’émetteur.
state-key-ended = La clé n’était pas valable ce jour-là
state-key-ended-do = Le code a été fait avec une clé que l’émetteur n’utilisait pas alors, ou qu’il a révoquée. Ne vous fiez pas au papier. Demandez à l’émetteur.
state-key-doubt = La clé a été révoquée
state-key-doubt-do = Rien ne montre si la lettre a été faite avant. Demandez à l’émetteur.
state-future = La date de la lettre n’est pas encore arrivée
state-future-do = Vérifiez que votre téléphone affiche la bonne date. Si oui, demandez à l’émetteur.
state-unknown-key = On ne sait pas ici qui a fait ce code
state-unknown-key-do = Cela ne dit ni que la lettre est juste, ni qu’elle est fausse. Demandez à l’émetteur, à un numéro que vous avez cherché vous-même.
state-damaged = Le code est abîmé ou incomplet
state-damaged-do = Scannez de nouveau : aplatissez le papier, évitez les ombres, tenez l’appareil immobile. Si cela échoue, écrivez le code court.
state-site-broken = Ce site présente une anomalie
state-site-broken-do = Le texte ou la liste n’est pas tel que l’émetteur l’a écrit. Ne vous fiez pas à ce qui s’affiche. Téléphonez à l’émetteur.
state-no-network = Pas de connexion
state-no-network-do = Réessayez là où il y a du réseau. Ou téléphonez à l’émetteur, au numéro qui figure sur la lettre.
state-old-browser = Ce navigateur ne peut pas vérifier le code
state-old-browser-do = Ouvrez l’adresse dans un navigateur plus récent, ou téléphonez à l’émetteur.
state-pdf-listed = Le fichier est dans la liste de l’émetteur
state-pdf-listed-do = Le fichier n’a pas été modifié. Son texte est celui ci-dessous. Si vous avez un papier, comparez-le mot à mot.
state-pdf-unknown = Le fichier n’est pas dans la liste de l’émetteur
state-pdf-unknown-do = Il peut avoir été modifié ou numérisé, ou venir de quelqu’un d’autre. Cela ne dit pas qu’il est faux. Scannez le code qu’il contient, ou demandez à l’émetteur.
state-code-found = Le texte qui porte ce code court
state-code-found-do = Un code court trouve le texte, il ne prouve rien. Lisez le texte mot à mot à côté de votre papier.
state-code-unknown = Aucun texte ne porte ce code court
state-code-unknown-do = Vérifiez chaque lettre et chaque chiffre. S’ils sont justes, demandez à l’émetteur.

## What is known, line by line

sealed-by = Scellé par { $issuer }, le { $date }.
edition-line = Édition { $edition }
list-as-of = La liste de l’émetteur date du { $date }.
reason-line = Motif donné par l’émetteur : { $reason }
draft-note = BROUILLON : le texte n’est ni vérifié ni approuvé.
specimen-note = SPÉCIMEN : non délivré par une autorité.
host-line = Le papier doit porter la même adresse en toutes lettres : { $host }
ask-line = L’émetteur : { $telephone }, { $contact }

## The official text

text-heading = Le texte complet de l’émetteur
text-end = Le texte se termine ici.
text-hash = Somme de contrôle du texte (SHA)
download-pdf = Télécharger en PDF

## Other ways to check

other-heading = Vérifier autrement
code-label = Le code court sous le code QR, ou l’adresse entière qu’il contient
code-button = Chercher
pdf-label = Un fichier PDF
pdf-hint = Le fichier reste chez vous. Il n’est envoyé nulle part.
