### The page that the QR code opens. Readers: whoever was shown the letter, mostly on a telephone, perhaps in a hurry, perhaps with the
### family beside them. Short sentences, plain words. Nobody is accused. Nothing here may say what the letter is about.
### Write prose, never facts: dates, names, addresses and telephone numbers come in through placeables.
### No sentence may say that the paper in the reader's hand is genuine: the page cannot see it. It shows the right text; the reader compares.

## The page

# Title of the page and of the browser's window: neutral, so that nobody beside the reader learns anything from it.
page-title = Kontrollera ett brev
# Under the title.
page-intro = Här ser du vad utfärdaren har skrivit. Jämför det med ditt papper.
# Button that leaves the page at once and shows an empty one.
exit = Lämna sidan
# Label of the list of languages.
language-label = Sidans språk
# While the page is working.
loading = Kontrollerar …
# What the page keeps and sends: nothing about the reader.
privacy = Sidan sparar inget om dig och skickar ingenting från ditt papper eller din fil.

## The word beside each answer's sign: three tones

tone-neutral = Jämför
tone-amber = Fråga utfärdaren
tone-red = Lita inte på det

## Answers. Each has a heading (what is known) and a text (what to do).

# Nothing has been scanned yet.
state-start = Skanna koden på brevet
state-start-do = Öppna kamerans skanner och rikta den mot QR-koden. Utan kamera: skriv kortkoden här nedanför.
# The seal is right, the edition is the latest. Never "genuine".
state-current = Jämför texten med ditt papper
state-current-do = Utfärdaren har förseglat texten nedan. Läs den ord för ord bredvid ditt papper. Skiljer sig något, lita inte på papperet och fråga utfärdaren.
# The seal is right; there is a later edition.
state-superseded = Det finns en nyare utgåva
state-superseded-do = Texten var rätt när den gavs ut. Jämför den med ditt papper och be utfärdaren om den nya utgåvan.
# The same, where the page does not hold the text of the earlier edition any more.
state-superseded-no-text-do = Sidan har inte kvar texten till den här utgåvan. Be utfärdaren om den nya utgåvan.
# The issuer has taken the edition back because something in it is wrong.
state-withdrawn = Utfärdaren har dragit tillbaka den här utgåvan
state-withdrawn-do = Använd inte brevet. Fråga utfärdaren vad som gäller nu.
# The seal is right, but its text is not in the list, or is not here.
state-not-held = Texten finns inte här
state-not-held-do = Förseglingen är utfärdarens, men sidan har inte texten. Fråga utfärdaren.
# The code names the issuer's key, but that key did not make it.
state-forged = Koden är inte gjord av utfärdaren
state-forged-do = Någon har ändrat eller förfalskat koden. Lita inte på papperet. Fråga utfärdaren.
# The key was revoked, or not valid, on the day of the seal.
state-key-ended = Nyckeln gällde inte den dagen
state-key-ended-do = Koden är gjord med en nyckel som utfärdaren inte använde då eller har spärrat. Lita inte på papperet. Fråga utfärdaren.
# The key was revoked later, and nothing shows that the letter is older than that.
state-key-doubt = Nyckeln är spärrad
state-key-doubt-do = Det går inte att se om brevet gjordes före spärren. Fråga utfärdaren.
# The date of the seal is yet to come: the device's clock may be wrong.
state-future = Brevets datum har inte kommit än
state-future-do = Se efter att din telefon visar rätt datum. Gör den det, fråga utfärdaren.
# The seal is by a key that is not in the issuer's list.
state-unknown-key = Det är okänt vem som har gjort koden
state-unknown-key-do = Det säger varken att brevet är rätt eller fel. Fråga utfärdaren på ett nummer som du själv har letat upp.
# The code could not be read.
state-damaged = Koden är skadad eller ofullständig
state-damaged-do = Skanna igen: platta till papperet, ta bort skuggor, håll kameran stilla. Går det inte, skriv kortkoden.
# The text or the list on this web site is not as the issuer signed it.
state-site-broken = Något är fel på den här webbplatsen
state-site-broken-do = Texten eller listan är inte som utfärdaren skrev den. Lita inte på det som visas. Ring utfärdaren.
# Nothing could be fetched.
state-no-network = Ingen kontakt med nätet
state-no-network-do = Försök igen där det finns täckning. Eller ring utfärdaren på numret som står på brevet.
# The browser cannot check signatures.
state-old-browser = Den här webbläsaren kan inte kontrollera koden
state-old-browser-do = Öppna adressen i en nyare webbläsare, eller ring utfärdaren.
# The file is in the issuer's list.
state-pdf-listed = Filen finns i utfärdarens lista
state-pdf-listed-do = Filen är oförändrad. Texten i den är den här nedanför. Har du ett papper, jämför det ord för ord.
# The file is not in the list. Never "false": it may be another issuer's, or printed and scanned.
state-pdf-unknown = Filen finns inte i utfärdarens lista
state-pdf-unknown-do = Den kan vara ändrad, inskannad eller någon annans. Det säger inte att den är falsk. Skanna koden i den, eller fråga utfärdaren.
# The short code belongs to a text; a short code proves nothing by itself.
state-code-found = Texten med den kortkoden
state-code-found-do = Kortkoden hittar texten men bevisar inget. Läs texten ord för ord bredvid ditt papper.
# No text has that short code.
state-code-unknown = Ingen text har den kortkoden
state-code-unknown-do = Se efter att alla bokstäver och siffror är rätt. Stämmer de, fråga utfärdaren.

## What is known, line by line

# $issuer (name), $date (date): who sealed, and when.
sealed-by = Förseglat av { $issuer }, { $date }.
# $edition (name of the edition).
edition-line = Utgåva { $edition }
# $date (date): how fresh the issuer's list is.
list-as-of = Utfärdarens lista är från { $date }.
# $reason (a sentence of the issuer's, in its own language).
reason-line = Utfärdarens skäl: { $reason }
draft-note = UTKAST: texten är inte granskad och godkänd.
specimen-note = SPECIMEN: inte från någon myndighet.
# $host (web host): the paper must name it in words.
host-line = På papperet ska samma adress stå i klartext: { $host }
# $telephone, $contact: whom to ask.
ask-line = Utfärdaren: { $telephone }, { $contact }

## The official text

text-heading = Hela texten från utfärdaren
text-end = Här slutar texten.
text-hash = Textens kontrollsumma (SHA)
download-pdf = Hämta som PDF

## Other ways to check

other-heading = Kontrollera på ett annat sätt
# A field to type into.
code-label = Kortkoden under QR-koden, eller hela adressen i den
code-button = Sök
# A button to choose a file with; a file can be dropped on the page as well.
pdf-label = En PDF-fil
pdf-hint = Filen stannar hos dig. Den skickas ingenstans.
