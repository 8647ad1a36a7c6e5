### Paper A in German: what German law says, laid over letter.ftl message by message. German is the source language of this law.
### AN EXAMPLE, NOT LEGAL INFORMATION: no lawyer has read it. Every letter.de.ftl has the same messages.
### Say no more than this. Not verified for Germany, and so not said: which forms count, consent, helpers, those who know, time limits,
### the conditions under which German law reaches acts abroad, what may happen to a passport.

## Title and opening

# The practice, in the legal word. It does not say "in all its forms": which forms German law counts is not verified.
letter-title = Deutsches Recht zur weiblichen Genitalverstümmelung
letter-title-also = auch Beschneidung von Mädchen und Frauen genannt
purpose = Wer Ihnen dies zeigt, lebt in Deutschland. Das deutsche Recht sagt Folgendes. Darum lautet die Antwort Nein.

## What the law forbids

# Heading in the margin, at most four words.
forbidden-heading = Verboten
forbidden-offence = Weibliche Genitalverstümmelung ist in Deutschland eine Straftat.
# "Can" must stay: there are conditions, and they are not verified.
abroad = Das deutsche Recht kann auch gelten, wenn die Tat in einem anderen Land geschieht.

## Punishment

# $penalty_min and $penalty_max (years). "As a rule" must stay.
penalty = Das Gesetz sieht in der Regel { $penalty_min } bis { $penalty_max } Jahre Freiheitsstrafe vor.
# It follows the sentence above in the same paragraph: an invitation, not a legal promise.
never-too-late = Es ist nie zu spät, sich dagegen zu entscheiden.

## Residence: a rule that Swedish law does not have

# Heading in the margin, at most four words.
residence-heading = Aufenthalt
# "Can" must stay. A fact, not a threat.
residence = Die Tat kann auch Folgen für das Recht haben, in Deutschland zu leben.

## The girl

# No claim about punishment or a right to care under German law: neither is verified.
girl = Mädchen und Frauen, die beschnitten wurden, haben nichts falsch gemacht. Sie verdienen Schutz und Hilfe.
child = Jedes Kind hat das Recht, unversehrt aufzuwachsen.

## References, small print

# $who_source: title of the source.
ref-health = Gesundheit: { $who_source }
