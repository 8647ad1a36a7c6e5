### Paper A, the letter that a family shows abroad, in Somali. Draft translation, not yet reviewed.

## Title and opening

letter-title = Sharciga Iswiidhan ee gudniinka gabdhaha iyo haweenka
letter-title-also = nooc kasta iyo magac kasta: fircooni, sunne ama mid kale
addressee = Ku socota qaraabada, martigeliyayaasha, mas’uuliyiinta iyo cid kasta oo kale oo ay khusayso
purpose = Qofka warqaddan idin tusayaa Iswiidhan buu deggan yahay. Sharciga Iswiidhan sidan buu dhigayaa. Sidaa awgeed jawaabtu waa maya.

## What the law forbids

forbidden-heading = Nooc kasta waa mamnuuc
forbidden-forms = Sharciga Iswiidhan wuxuu gudniinka gabdhaha iyo haweenka mamnuucay tan iyo { $ban_year }. Hay’aduhu nooc kasta way ku daraan: jarid, tolid, sarid yar, mudid iyo waxa loo yaqaan sunne.
forbidden-anyone = Cidna looma oggola, xitaa dhakhtarka iyo umulisada rugta caafimaadka. Oggolaansho waxba kama beddelo, xitaa kan qofta la gudayo.
abroad-heading = Xitaa dibadda
abroad = Iswiidhan dambi buu ka yahay, xitaa haddii lagu sameeyo dal kale oo uu ka bannaan yahay. Sharcigu wuxuu ilaaliyaa gabdhaha iyo haweenka Iswiidhan deggan ama dhalashadeeda haysta. Cid kasta oo samaysa ama ka qaybgasha waa la ciqaabi karaa, xitaa qaraabada dibadda joogta.

## Punishment

penalties-heading = Ciqaabta
penalties = Waa xabsi: caadi ahaan { $normal_min } ilaa { $normal_max } sano, kiiska ka culays yar ugu badnaan { $minor_max } sano, kan aad u culusna { $gross_min } ilaa { $gross_max } sano.
penalties-others = Waa la ciqaabi karaa qofka caawiya, qof kale ku qanciya, lacag ku bixiya, isku daya, qorsheeya ama diyaariya. Sidoo kale qofka og in gudniin dhow yahay ama socdo, khatar la’aan soo sheegi kara, balse aamusa.
time-limit = Haddii gabadhu ka yarayd { $child_age } sano, sannado badan kaddib waa la dacwayn karaa, guud ahaanna waqti looma xaddido. Gudniinka goor kasta waa la iska dayn karaa.

## Health

harm-heading = Waxtar la’aan, dhib weyn
no-benefit = Caafimaadka waxba uma taro, jir fayow buuna dhaawacaa. WHO nooc kasta way diiddan tahay, xitaa kan rugta caafimaadka.
harms-intro = Wuu dili karaa. Dhibaatooyin kale:
harm-pain = xanuun daran iyo shoog
harm-bleeding = dhiig-bax badan
harm-infection = caabuq
harm-urine = dhib marka la kaadinayo
harm-periods = dhib xilliga caadada, xanuun raaga
harm-childbirth = dhalmada oo halis ku ah hooyada iyo ilmaha
harm-mind = walwal, niyad-jab, xusuus xanuun leh

## The girl and the answer

girl-heading = Xuquuqda gabadha
girl = Gabadha ama haweeneyda la guday qalad ma gelin. Looma ciqaabo, daryeel caafimaadna xaq bay u leedahay.
child = Ilme kasta wuxuu xaq u leeyahay inuu dhaawac la’aan koro. Heshiiska QM ee xuquuqda carruurtu waa sharci Iswiidhan ka jira.
request-heading = Codsigayaga
request = Fadlan jawaabta ixtiraama, gabdhahana ilaaliya.

## For authorities abroad

authorities-heading = Ku socda mas’uuliyiinta
authorities-consular = Adeegga qunsuliyadda Iswiidhan, habeen iyo maalin: { $ud_phone }
authorities-police = Booliska Iswiidhan, marka dibadda laga soo waco: { $police_abroad_phone }

## Letterhead: small print at the top

issuer-question = Warqaddani ma dhab baa? Weydiiya:
reference-edition = Daabacaadda
reference-date = Taariikhda
reference-review = Dib-u-eegis ugu dambayn
reference-language = Luqadda
reference-newest = Daabacaadda ugu cusub: { $host }

## Box "Handed out by": blank lines for handwriting

handed-heading = Waxaa dhiibay
handed-name = Magaca
handed-title = Xilka
handed-workplace = Goobta shaqada
handed-date = Taariikhda
handed-signature = Saxiixa
handed-stamp = Meesha shaabadda
handed-note = Warqadda waxaa leh cidda soo saartay; saxiix la’aanteedna way dhammaystiran tahay.

## Box "Check this letter", beside the QR code

check-heading = Hubiya warqadda
check-how = Iskaan gareeya koodhka ama gala { $host }. Qoraalka shaashadda la barbar dhiga warqaddan.
check-code = Koodh gaaban: { $code }
check-qr-alt = Koodh QR oo idin geynaya { $host } si warqadda loo hubiyo

## References, small print

references-heading = Tixraac
ref-act = { $act_title }, { $act_sections }
ref-jurisdiction = Dambi dibadda lagu galo: { $ref_jurisdiction }
ref-complicity = Ka-qaybgal, isku-day, diyaarin, shirqool, soo-sheegid la’aan: { $ref_complicity }
ref-limitation = Xadka waqtiga: { $ref_limitation }
ref-child = Xuquuqda carruurta: { $crc_act }
ref-health = Caafimaad: { $who_source }. Nooc kasta: { $all_forms_source }
law-as-of = Sharciyadu waa sidii loo beddelay ilaa iyo { $law_as_of }.

## Footer and bands

footer-page = Bogga { $page } ee { $pages }
band-draft = QABYO: turjumaadda weli dib looma eegin
band-draft-source = QABYO: qoraalka weli ma ansixin sharci-yaqaanka cidda soo saartay
band-specimen = TUSAALE: hay’ad dowladeed ma soo saarin
band-unchecked = Sharciga lama hubin tan iyo { $checked }
signature-field = Saxiixa elektaroonigga ah ee cidda soo saartay
