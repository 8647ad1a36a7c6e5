### Paper A in English: what German law says, laid over letter.ftl message by message.
### AN EXAMPLE, NOT LEGAL INFORMATION: no lawyer has read it. It has the same messages as locales/de/letter.de.ftl.

## Title and opening

letter-title = German law on female genital mutilation
letter-title-also = also called female circumcision or cutting
purpose = Whoever shows you this lives in Germany. This is what German law says. That is why the answer is no.

## What the law forbids

forbidden-heading = Forbidden in Germany
forbidden-offence = Female genital mutilation is a crime in Germany.
abroad = German law can also apply if it is done in another country.

## Punishment

penalty = As a rule, the law provides for { $penalty_min } to { $penalty_max } years in prison.
never-too-late = It is never too late to decide against it.

## Residence: a rule that Swedish law does not have

residence-heading = Residence
residence = It can also affect the right to live in Germany.

## The girl

girl = A girl or woman who has been cut has done nothing wrong. She deserves protection and help.
child = Every child has the right to grow up unharmed.

## References, small print

ref-health = Health: { $who_source }
