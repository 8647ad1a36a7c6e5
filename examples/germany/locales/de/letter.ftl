### Paper A in German: the sentences that hold under any law. What German law says is in letter.de.ftl.
### An example, not legal information; a draft that nobody has reviewed. Its pattern: locales/sv/letter.ftl and locales/en/letter.ftl.

## Opening

addressee = An Angehörige, Gastfamilien, Behörden und alle, die es angeht

## Headings of the sections on the law

abroad-heading = Auch im Ausland
penalties-heading = Strafe

## Health

harm-heading = Kein Nutzen, großer Schaden
no-benefit = Genitalverstümmelung nützt der Gesundheit in keiner Weise. Sie verletzt einen gesunden Körper. Die WHO lehnt jede Form ab, auch in Kliniken.
harms-intro = Sie kann töten. Andere Schäden:
harm-pain = starke Schmerzen, Schock
harm-bleeding = starke Blutungen
harm-infection = Infektionen
harm-urine = Schwierigkeiten beim Wasserlassen
harm-periods = Probleme mit der Regel, dauerhafte Schmerzen
harm-childbirth = Gefahr für Mutter und Kind bei der Geburt
harm-mind = Angst, Depression, quälende Erinnerungen

## The girl and the answer

girl-heading = Rechte der Mädchen
request-heading = Unsere Bitte
request = Bitte respektieren Sie diese Antwort und helfen Sie, die Mädchen zu schützen.

## Letterhead: small print at the top

issuer-question = Ist dieser Brief echt? Fragen Sie:
reference-edition = Ausgabe
reference-date = Datum
reference-review = Nächste Prüfung bis
reference-language = Sprache
reference-newest = Neueste Ausgabe: { $host }

## Box "Handed out by": blank lines for handwriting

handed-heading = Überreicht von
handed-name = Name
handed-title = Funktion
handed-workplace = Arbeitsstelle
handed-date = Datum
handed-signature = Unterschrift
handed-stamp = Platz für den Stempel
handed-note = Der Brief stammt vom Herausgeber und ist auch ohne Unterschrift vollständig.

## Box "Check this letter", beside the QR code

check-heading = Diesen Brief prüfen
check-how = Scannen Sie den Code oder gehen Sie auf { $host }. Vergleichen Sie den Text auf dem Bildschirm mit diesem Blatt.
check-code = Kurzcode: { $code }
check-qr-alt = QR-Code, der zu { $host } führt, um diesen Brief zu prüfen

## References, small print

references-heading = Quellen
ref-act = { $act_title }, { $act_sections }

## Footer and bands

footer-page = Seite { $page } von { $pages }
band-draft = ENTWURF: Übersetzung noch nicht geprüft
band-draft-source = ENTWURF: Text noch nicht juristisch freigegeben
band-specimen = MUSTER: nicht von einer Behörde ausgestellt
band-unchecked = Rechtslage nicht geprüft seit { $checked }
signature-field = Elektronische Signatur des Herausgebers
