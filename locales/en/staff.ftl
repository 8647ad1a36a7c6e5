### Paper C, the staff sheet, in English: for staff who hand out the letter. Never given to a family.

## Title

title = For staff who hand out the letter
title-also = Staff sheet about the letter against female genital mutilation. Not for families.

## What the letter is, and is not

what-heading = What the letter is
what-is = The letter explains what Swedish law says about female genital mutilation. The family can show it to relatives and others who put pressure on them.
what-not = It is not a pass and certifies nothing about the family. It never replaces a report of concern.

## When to give it

when-heading = When to give it
when-parents = Give the letter to parents who are themselves against female genital mutilation and expect pressure from others.
when-moments = Good moments are before long holidays, at vaccinations and at health check-ups.
when-threat = Never use it as a threat.

## When not to give it

not-heading = Report instead
not-signs = Do you suspect that the family itself is planning it? Report to the social services at once. You need not be certain. Do not hand out the letter.
not-duty = Your duty to report: { $duty_to_report }.
not-urgent = Call the police if it is urgent: { $emergency }.
not-warn = Do not warn the family first. Safety comes before information.

## How to give it: a list

how-heading = How to do it
how-interpreter = Use an authorised interpreter, never a relative.
how-word = Ask which word the person uses.
how-sign = Read the letter through together. Sign and stamp it by hand. You hand out the letter; you do not certify the law.
how-girl = Offer the girl a talk of her own, without her parents.
how-private = Give the sheet “Before the journey” only to one person, in private, never by post or together with the letter. Ask where it can be kept safely.
how-record = Think of confidentiality: who in the family can read what you write in the record?

## Printing, languages, checking

print-heading = Printing and languages
print-how = Print the letter on both sides of the sheet, at actual size without scaling. The back is in Swedish so that you can follow the text. Always print “Before the journey” by itself.
print-draft = If it says DRAFT at the top, the text has not yet been reviewed or approved. A draft is for review, not for handing out.
print-languages = Drafts today: { $draft_languages }.
print-check = Anyone can check the letter: scan the code or go to { $host } and compare the text on the screen with the paper.

## Support for staff

support-heading = Support for you
support-national = National support line, for professionals only: { $professionals_phone }
support-issuer = Resource team and coordinator: { $resource_team }

## How fresh the sheet is: small print

fresh-edition = Edition { $edition }. The facts were last checked on { $facts_checked }.
fresh-newest = Laws and numbers change: fetch the newest edition at { $host } every time.

## Footer and bands

footer-page = Page { $page } of { $pages }
band-draft = DRAFT: translation not yet reviewed
band-draft-source = DRAFT: text not yet approved by the issuer’s lawyer
band-specimen = SPECIMEN: not issued by an authority
band-unchecked = Law not checked since { $checked }
signature-field = Electronic signature of the issuer
