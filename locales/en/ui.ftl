### The page that the QR code opens. English is the second source that translators see beside the Swedish.

## The page

page-title = Check a letter
page-intro = This page shows what the issuer wrote. Compare it with your paper.
exit = Leave this page
language-label = Language of this page
loading = Checking …
privacy = This page keeps nothing about you and sends nothing from your paper or your file.

## The word beside each answer's sign: three tones

tone-neutral = Compare
tone-amber = Ask the issuer
tone-red = Do not rely on it

## Answers

state-start = Scan the code on the letter
state-start-do = Open your camera’s scanner and point it at the QR code. Without a camera: type the short code below.
state-current = Compare the text with your paper
state-current-do = The issuer sealed the text below. Read it word by word beside your paper. If anything differs, do not rely on the paper and ask the issuer.
state-superseded = There is a newer edition
state-superseded-do = The text was right when it was issued. Compare it with your paper, and ask the issuer for the new edition.
state-superseded-no-text-do = This page no longer holds the text of this edition. Ask the issuer for the new edition.
state-withdrawn = The issuer has withdrawn this edition
state-withdrawn-do = Do not use the letter. Ask the issuer what holds now.
state-not-held = The text is not held here
state-not-held-do = The seal is the issuer’s, but this page does not have the text. Ask the issuer.
state-forged = The issuer did not make this code
state-forged-do = Somebody changed or forged the code. Do not rely on the paper. Ask the issuer.
state-key-ended = The key did not hold on that day
state-key-ended-do = The code was made with a key that the issuer did not use then, or has revoked. Do not rely on the paper. Ask the issuer.
state-key-doubt = The key has been revoked
state-key-doubt-do = Nothing shows whether the letter was made before that. Ask the issuer.
state-future = The letter’s date is yet to come
state-future-do = See whether your telephone shows the right date. If it does, ask the issuer.
state-unknown-key = Nobody here knows who made this code
state-unknown-key-do = This says neither that the letter is right nor that it is wrong. Ask the issuer, at a number that you looked up yourself.
state-damaged = The code is damaged or incomplete
state-damaged-do = Scan again: flatten the paper, avoid shadows, hold the camera still. If it does not work, type the short code.
state-site-broken = Something is wrong with this web site
state-site-broken-do = The text or the list is not as the issuer wrote it. Do not rely on what is shown. Ring the issuer.
state-no-network = No connection
state-no-network-do = Try again where there is a network. Or ring the issuer, at the number on the letter.
state-old-browser = This browser cannot check the code
state-old-browser-do = Open the address in a newer browser, or ring the issuer.
state-pdf-listed = The file is in the issuer’s list
state-pdf-listed-do = The file is unchanged. Its text is the one below. If you have a paper, compare it word by word.
state-pdf-unknown = The file is not in the issuer’s list
state-pdf-unknown-do = It may be changed, scanned or somebody else’s. This does not say that it is false. Scan the code in it, or ask the issuer.
state-code-found = The text with that short code
state-code-found-do = A short code finds the text and proves nothing. Read the text word by word beside your paper.
state-code-unknown = No text has that short code
state-code-unknown-do = See whether every letter and digit is right. If they are, ask the issuer.

## What is known, line by line

sealed-by = Sealed by { $issuer }, { $date }.
edition-line = Edition { $edition }
list-as-of = The issuer’s list is of { $date }.
reason-line = The issuer’s reason: { $reason }
draft-note = DRAFT: the wording has not been reviewed and approved.
specimen-note = SPECIMEN: not issued by an authority.
host-line = The paper must name the same address in words: { $host }
ask-line = The issuer: { $telephone }, { $contact }

## The official text

text-heading = The issuer’s whole text
text-end = The text ends here.
text-hash = Checksum of the text (SHA)
download-pdf = Download as PDF

## Other ways to check

other-heading = Check in another way
code-label = The short code under the QR code, or the whole address in it
code-button = Find
pdf-label = A PDF file
pdf-hint = The file stays with you. It is sent nowhere.
