### The page that staff print from, in Swedish and English.

page-title = Print
page-intro = Choose the family’s language. Then print, or download the files.
language-label = Page language
search-label = Search for a language or country
found = Languages shown: { $count }
none-found = No language with that word. Try the language’s Swedish or English name, or a country.
list-heading = Languages
status-draft = draft
status-official = reviewed
direction-ltr = left to right
direction-rtl = right to left
page-count = Pages: { $pages }
picture-alt = First page in { $language }
back = Choose another language
paper-label = Paper
paper-letter = The letter to show
paper-private = The sheet for one person alone
paper-staff = The sheet for staff
size-label = Size
size-large = Large print
size-pocket = Pocket
# allow same-as-source 76cadf6f: a name that is the same in both languages
size-us-letter = US Letter
confirm-draft = I know that the text is a draft that nobody has reviewed, and shall not hand it out.
confirm-first = First confirm the line about the draft.
draft-note = DRAFT: the text has not been reviewed. Do not hand it out.
specimen-note = SPECIMEN: not issued by an authority. For trying out only.
print-button = Print
print-hint = Print on both sides of the paper, at full size. If nothing happens: download the PDF and print that.
files-heading = Download
# allow same-as-source 387c3a75: a name that is the same in both languages
download-pdf = PDF
download-png = Picture of page { $page }
download-text = Plain text
privacy = This page remembers nothing of what you searched, chose or printed.
