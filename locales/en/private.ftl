### Paper B, the private sheet: neutral advice for one traveller. English is the second source that translators see beside the Swedish.

## Cut-off strip at the top, without heading

strip-consular = Swedish consular service, day and night: { $ud_phone }
strip-police = Swedish police, from abroad: { $police_abroad_phone }
strip-emergency = Emergency number in Sweden: { $emergency }
strip-support = Support in Sweden: { $kvinnofrid_phone }

## Title

title = Before the journey
intro = Advice for anyone travelling to another country.

## Before the journey: a checklist

before-heading = Before you travel
before-numbers = Save the numbers at the top. Those that begin with a plus sign can be called from abroad.
before-copies = Copy your passport and your ticket. Take one copy with you. Leave one with someone you trust.
before-word = Agree on a word that means “help” with someone in Sweden whom you trust.
before-sim = Take a second SIM card with you.
before-embassy = Write down the number of the Swedish embassy or consulate.
before-contact = Decide whom in Sweden you will call if something happens. Learn the number by heart.

## If the reader is unsure about travelling

unsure-heading = If you are unsure
unsure-limits = Help from Sweden can be limited in other countries, above all if you are also a citizen there.
unsure-ask = Ask before you travel, for example at school or at a health centre.
unsure-stop = Swedish authorities can stop a journey when a child is at risk of harm.

## If somebody presses the reader: a list

pressed-heading = If someone pressures you
pressed-law = You are allowed to say no. You can say that the law forbids it.
pressed-call = Call the person you have chosen. Say your word.
pressed-embassy = Call or go to the Swedish embassy or consulate. Ask to speak in private.
pressed-blame = Under Swedish law you are not punished for asking for help. Nor are you punished for what others have done to you.

## At home again

home-heading = Home again
home-care = You have a right to care and to someone to talk to, also long after the journey.
home-tell = It is never too late to tell someone.

## Footer and bands. They must not say what the paper is about, nor name the issuer or another paper.

footer-page = Page { $page } of { $pages }
band-draft = DRAFT: translation not yet reviewed
band-draft-source = DRAFT: text not yet approved by a lawyer
band-specimen = SPECIMEN: not issued by an authority
band-unchecked = Information not checked since { $checked }
signature-field = Electronic signature
