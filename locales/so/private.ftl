### Paper B, the private sheet: neutral advice for one traveller, in Somali. Draft translation, not yet reviewed.

## Cut-off strip at the top, without heading

strip-consular = Adeegga qunsuliyadda Iswiidhan, habeen iyo maalin: { $ud_phone }
strip-police = Booliska Iswiidhan, marka dibadda laga soo waco: { $police_abroad_phone }
strip-emergency = Lambarka gurmadka ee gudaha Iswiidhan: { $emergency }
strip-support = Taageero gudaha Iswiidhan: { $kvinnofrid_phone }

## Title

title = Safarka ka hor
intro = Talooyin loogu talagalay qofka dal kale u safraya.

## Before the journey: a checklist

before-heading = Inta aadan safrin
before-numbers = Kaydso lambarrada kor ku qoran. Kuwa ku bilaabma calaamadda + dibadda waa laga soo wici karaa.
before-copies = Nuqul ka samee baasaboorkaaga iyo tigidhkaaga. Hal nuqul qaado. Mid kalena uga tag qof aad ku kalsoon tahay.
before-word = Qof Iswiidhan jooga oo aad ku kalsoon tahay kula heshii erey macnihiisu yahay “caawimaad”.
before-sim = Qaado kaar SIM oo dheeraad ah.
before-embassy = Qoro lambarka safaaradda ama qunsuliyadda Iswiidhan.
before-contact = Go’aanso qofka Iswiidhan jooga ee aad wici doonto haddii ay wax dhacaan. Lambarkiisa korka ka qabo.

## If the reader is unsure about travelling

unsure-heading = Haddii aadan hubin
unsure-limits = Caawimaadda Iswiidhan ka timaadda way xaddidnaan kartaa marka aad dal kale joogto, gaar ahaan haddii aad dhalashada dalkaas sidoo kale haysato.
unsure-ask = Talo weydiiso inta aadan safrin, tusaale ahaan iskuulka ama xarunta caafimaadka.
unsure-stop = Hay’adaha Iswiidhan safar way joojin karaan haddii ay jirto khatar in ilme dhib soo gaaro.

## If somebody presses the reader: a list

pressed-heading = Haddii lagu cadaadiyo
pressed-law = Waa laguu oggol yahay inaad maya tiraahdo. Waxaad dhihi kartaa in sharcigu mamnuucayo.
pressed-call = Wac qofka aad dooratay. Sheeg ereyga aad ku heshiiseen.
pressed-embassy = Wac ama tag safaaradda ama qunsuliyadda Iswiidhan. Weydiiso in keligaa lagula hadlo.
pressed-blame = Sida uu dhigayo sharciga Iswiidhan, laguuma ciqaabo inaad caawimaad weydiisatay. Sidoo kale laguuma ciqaabo wax ay dad kale kugu sameeyeen.

## At home again

home-heading = Marka aad soo noqoto
home-care = Waxaad xaq u leedahay daryeel caafimaad iyo qof aad la hadasho, xitaa waqti dheer safarka kaddib.
home-tell = Goor kasta qof waad u sheegi kartaa.

## Footer and bands

footer-page = Bogga { $page } ee { $pages }
band-draft = QABYO: turjumaadda weli dib looma eegin
band-draft-source = QABYO: qoraalka weli ma ansixin sharci-yaqaan
band-specimen = TUSAALE: hay’ad dowladeed ma soo saarin
band-unchecked = Macluumaadka lama hubin tan iyo { $checked }
signature-field = Saxiix elektaroonig ah
