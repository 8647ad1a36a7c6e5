### The page that staff print from, in Swedish and English. Readers: nurses, midwives, social workers, in a hurry, at a computer of their work.
### Write prose, never facts. The page stays with the staff.

page-title = Skriv ut
page-intro = Välj familjens språk. Skriv sedan ut, eller hämta filerna.
language-label = Sidans språk
# A field to search in.
search-label = Sök språk eller land
# $count (number): how many languages are shown.
found = Språk som visas: { $count }
none-found = Inget språk med det ordet. Prova språkets svenska eller engelska namn, eller ett land.
# Heading of the list.
list-heading = Språk
# Labels of what is said of each language.
status-draft = utkast
status-official = granskad
direction-ltr = från vänster till höger
direction-rtl = från höger till vänster
# $pages (number).
page-count = Sidor: { $pages }
# Alternative text of the picture. $language (name of a language).
picture-alt = Första sidan på { $language }
# Leads back to the list.
back = Välj ett annat språk
paper-label = Papper
paper-letter = Brevet att visa
paper-private = Bladet till en person i enrum
paper-staff = Bladet till personalen
size-label = Storlek
size-large = Stor text
size-pocket = Fickformat
size-us-letter = US Letter
# One line to confirm before a draft can be printed.
confirm-draft = Jag vet att texten är ett utkast som ingen har granskat, och lämnar inte ut den.
# The draft has not been confirmed yet.
confirm-first = Bekräfta först raden om utkastet.
draft-note = UTKAST: texten är inte granskad. Lämna inte ut den.
specimen-note = SPECIMEN: inte från någon myndighet. Bara för att prova.
print-button = Skriv ut
print-hint = Skriv ut på båda sidor av papperet, i full storlek. Händer inget: hämta PDF-filen och skriv ut den.
files-heading = Hämta filer
download-pdf = PDF
# $page (number): a picture of one page.
download-png = Bild av sida { $page }
download-text = Ren text
privacy = Sidan minns inget av vad du har sökt, valt eller skrivit ut.
