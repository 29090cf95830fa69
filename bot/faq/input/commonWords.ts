const words = `
aan aanbesteding aanbieder aanbieders aanbieding aanbod aandeelhouder aandeelhouders aandeelhoudersovereenkomst
aandelen aangelegenheden aangenomen aangepast aangesproken aangesteld aangetekend aangetekende aangeven aangevochten
aangevraagd aangewezen aangifte aangiftes aanklagen aanleggen aanleveren aanmelden aanneemt aannemen aannemer
aanpassen aanraden aanschaffen aanslag aansprakelijk aantal aantonen aanvraag aanvraagt aanvragen aanvrager aanvroeg
aanvullende aanwezig aanwijzen able abolished abonnement about above abroad absence absent abuse abuses accent accept
accepted accepteert accepteren accepts access accident according account accountant accountants accounting
accountmanager accounts acht achter achteraf achterin achternaam achttien acm act actie actiecode actief actieve
acting action
actions activate activated activatiebrief activatiecode activatielink activatiemail activating activation active
activeer activeren acts actually actueel ad adaptive add additional address addresses adds adjunct admin administratie
administratief administratiekantoor administration administrative administrator administrators adopted adres advance
advanced advice advies adviesbureau advise advised adviser advises advocaat advocatenmaatschap af afdelingshoofd
affairs afgehandeld afgekeurd afgerond afgeschaft afgeschreven afgetreden afgeven afgewezen afhandeling afloopt afm
afmaken afmelden afschermen afschrijven afspraak afsprakenstelsel after afternoon afterwards aftrekken afvallen
afwezig afwezigheid afwijzing afwikkelen afzeggen again against age agency agenda agent agentschap
agentuurovereenkomst ago agree agreement agrees ahead akkoord akte al alderman algehele algemeen algemene algorithm
algoritme alive all alle allebei alleen allemaal alles allow allowance allowed alone along already alright als alsnog
also alsof alter although altijd alvast always alzheimer am ambassade ambiguous ambtenaar ambtshalve amerikaans
amerikaanse amount amp ampgroep an anbi and ander andere anderen anders announced annual annuleren another answer
answered answering answers antedateren antwoord antwoorden antwoordnummer any anybody anyone anything anyway anywhere
ap apart aparte apartment apostille apotheek app appartement appartementengebouw appartementseigenaren appeal appear
appeltaart appen apple applicant applicants application applications applied applies apply applying appoint appointed
appointment approval approve approved approves april arbeidsbeperking arbeidsconflict arbeidscontract arbeidsinspectie
arbeidsongeschikt arbeidsongeschiktheid architect are area aren't argues arm around arrange arranged arrangement
arranges arrive arrived arrives article articles artificial artikel as asbest asbestos ask asked asking asks
assessment asshole assignment assistant assistent assistente association assurance at attach attachment attachments
attempts attention attorney audit audited augustus aunt auteursrecht authenticator authenticity authorisation
authorise authorised authorises authority authorized auto autograph automatic automatically automatisch automatische
autoriteit autoverzekering available avonds away baan baas back backdate bad bailiff bak bake bakery bakkerij balance
balans balie ballpoint balpen banenafspraak bang bank banking bankpas bankroet bankrupt bankruptcy base based basis
basisregistratie bd be beantwoord beantwoorden beantwoordt became because become becomes bed bedacht bedankt
bedenktijd bedoeld bedoelen bedoeling bedoelt bedrag bedrijf bedrijfje bedrijfsleider bedrijfsnaam bedrijfsstempel
bedrijfstakpensioenfonds bedrijven beeld been bees before begin beginnen beginnend beginning begint begon begonnen
begrijp begrippen behalf behalve behandeld behandelen behandeling behandelt beheer beheerbedrijf beheerder beheerders
beheerdersmachtiging beheerdersrol beheerkantoor beheermaatschappij beheermodule beheert beherend beherende behind
behtoev beide beiden being bekeken bekend bekende bekijken beklag bel belachelijk belang belangenvereniging
belanghebbende belangrijkste belasting belastingadviseur belastingdienst belastingen belde beleggen beleid belgisch
belgische belgië bellen belong belongs below belt ben beneficial benefit benefits benieuwd benoemd bent beoordeeld
beoordeelt bepaald bepaalde bepaalt beperken beperking beperkingen beperkt beperkte bereikbaar bereiken bereikt
berekend berekenen bericht beroerte beschadigd beschermingsbewind beschikbaar beside besides beslag beslisregels
beslissen
beslissing beslist besloten besluit besparen bespreekt bespreken best bestaan bestaand bestaande bestaat bestand
bestandsformaat beste bestel besteld bestellen bestelling bestelt besturen besturend bestuur bestuurd bestuurder
bestuurders bestuurdersaansprakelijkheid bestuurlijk bestuursbesluit bestuursleden bestuurslid bestuursorgaan
bestuursvergoeding
bestuurswissel bestuurt betaal betaald betaalde betaalt betalen betaling betalingsregeling betekenis betekenissen
betekent beter betermelding betrouwbaar betrouwbaarheidsniveau betrouwbaarheidsniveaus betrouwbare better between
betwist beurs bevallingsverlof bevat bevestig bevestigd bevestigen bevestiging bevestigt bevlib bevman bevoegd
bevoegde bevoegdheden bevoegdheid bewaar bewaard bewaarder bewaart bewaartermijn bewaren bewaring bewerken bewijs
bewijsstukken bewijst bewijzen bewind bewindvoerder bewoners bewonersparkeren beyond bezig bezit bezoekadres bezorgd
bezorgen bezorger bezwaar beëdigd beëdigde beëindig beëindigd beëindigen bibliotheek bicycle big bij bijbaan bijen
bijgevoegd bijkomende bijkopen bijl bijlage bijlagen bijlagenpagina bijna bijschrijven bijvoegen bijvoorbeeld
bijwerken bijzondere bill bills binding binnen binnenkort binnenvaartschip birth birthday bisdom bite blabla black
blackmail blad bladzijde bladzijden blah blanco blank blanks blauw blauwe bleef bleven blij blijf blijft blijkt
blijven blind block blockchain blocked blocking blokkeer blokkeert blue board boat bodies body boedel boedelverdeling
boek boeken boekhouder boekhouding boekhoudprogramma boekhoudster boekverslag boerderij boeren boerenmaatschap boete
boil book bookkeeper bookkeeping boolean boos bored borrowed bosch boss bot both bottom bouwbedrijf bouwen
bouwtekening bouwvergunning boven bovenaan bovenliggende bovenste box boxes bpf branch brancheorganisatie brandweer
breach brengen brengt bribe brief briefje briefpapier brievenbus bring brits britse broer broken bron bronbestanden
bronnen brother browser bruto bsn btw build building built buiten buitendienst buitenland buitenlands buitenlandse
bullets
bureau burgemeester burgerservicenummer bus business bust busy but butcher button buttons buurman buurt buurthuis
buurtvereniging buurvrouw buy buying bv bvs by bye bylaws bypass cafe café calculate calculated calendar call called
came can can't cancel cancellation cancelling cannot cao capital capitals car card cards care carry case cases
catalogue catalogus categorie centraal cents ceo certain certificaat certificate certificaten certificates
certification certificering certified cfo chain chair chairman chairperson chairwoman chamber change changed changes
chanteer character characters charities charity chat chatbot cheap cheaper cheapest check checked checks checkt chef
chemistry chicken child children choice choices choose chooses chose chosen church churches churchwarden cijfer
cijferreeks cijfers citizen city civil cjib claim claimed claims clear cleared click clicked client clients climate
clip cliënten close closed closes closing club co coalitie coalition code coded codes coffee cohabitation colleague
colleagues collect collected collecteert collection collective collega collegas color colour coloured colouring coma
come comes comic coming comma commandiet commanditair commanditaire commerce commercial commercieel commissaris
commissarissen commission commissioner commit committee common community compact compagnon companies company compare
compares comparing compensatieregeling compensation competitor complain complaint complaints compleet complete
completed complex complicated compulsory computer computers conceal concern concert concurrent condition conditional
conditions condominium conduct configuratie configuration confirm confirmation confirmed conflict congregation
conjunction connect consent consenting consequences construction consument contact contactgegevens content contest
contested continue contract contracten contracts contractvoorwaarden contradict contributie contribution controle
controleer controleert controleren controles conversation conversations conversion converted coo cookies cooking
cooling coop cooperate cooperatie cooperative copy copyright corporate corporatie correct corrected correctievloeistof
correction cost costs could couldn't council counselling count counted counter counterfactual counterfactuals
countries country counts coupon couponcode courier course court cover covers coöperatie coöperatief coöperatieve crack
crazy credit creditnota cross cruise crypto crèche curatele curator current cursus customer customers cut cv cycling
d'r daadwerkelijk daar daarachter daarbij daarboven daarin daarmee daarna daarom daaronder daarop daarover daarvan
daarvoor dacht
dachten dag dagelijks dagen dakkapel damage damaged dames dan dangerous dank dankjewel dat data database datalek date
dated dating datingsite datum daughter day days de deactivate deactiveer dead deadline deadlines deadlock dear death
debit deblokkeren debt decaan deceased december decide decided decides decimal decimals decision decisions declaration
declared deden deduct deduction deed deel deelvolmacht deepfake default definitie definition degene delay delayed
delen delete deleted deliver delivered delivery demand dement demente dementia demo demonstratie den denied denk
denken denkt dentists department depend depends deponeren depreciate der derde deregister deregistered deregistration
dertien dertig design desk destroyed destroys details detect determine deur deurwaarder developer device deze dezelfde
dga diaconate diaconie diaken dichtbij did die died dienst diensten dienstverlener dienstverleners dierenartsen
dierenartsenpraktijk difference different differently differs difficult digi digid digit digitaal digital digitale
digitally digits dijkgraaf ding dinsdag diocese direct directeur directeuren directie directive directly director
directors directrice directs disability disappearing discount discuss disgrace dislike dismissal dismissed dispute
disputes disregard dissolution dissolve dissolved dit divided divorce divorcing dnb do dochter docs doctor doctors
document documenten documentnummer documents dode doe doei doel doelen doelgroepregister doen does doesn't doet dog
doing dom dominee don't donate donderdag done doneren dood doof door doordat doorgaan doorgaans doorgegeven doorgehaald
doorgeven doorlooptijd doorstart doorstrepen doorverbinden doorverbonden dormer dorp dorpshuis dossier double doubt
doubts down download downloaden downloading draait drager drank drankvergunning draughtsman draw drawing dreigen drie
dringend driver drives driving drop druk drukken drukkerij drukt dubbel dubbelzijdig duidelijk duits duitse duitsland
duizend dumb dump duress during dus duties duurder duurt dwang dwing dwingen dying each earlier early earn easy eat
echt echtgenoot echtgenote echtheid echtscheidingsconvenant economic economisch edit editor een eenmalig eenmansbedrijf
eenmanszaak eenpitter eens eentje eenzaam eerder eerdere eergisteren eerst eerste effect egg eh eherkenning ei eigen
eigenaar eigenaars eigenaren eigenares eigenlijk eigenrisicodrager eight eighteen einddatum eindigt eis eisen either
elderly elections electric electronic electronically elektrische elektronisch elektronische element elements elf
eligible elk elkaar elke else email embassy emergency emissieautoriteit emphasis employed employee employees employers
employment empty en enclose end ended ends ene energiecontract energiecoöperatie energy engeland engels engelse enig
enige enkele enough enter entitled entity entrepreneur envelop envelope equal equals er erachter erased erbij erboven
erbovenop erd eredivisie erf erfenis erfgenaam erfgenamen erfrecht erg ergens erkend erlangs ermee ernaar erom eronder
erop erover error errors ers eruit erven escaped español essay establish established establishes estate eten euro
europees europese euros evaluatie evangelische even evenals evenement evenementenvergunning evening event evenveel
ever every everybody
everyone everything everywhere evidence ex exactly examine example examples exception exceptions excerpt exchange
excluding exclusief executeur executive executor exemplaar exemption exist existing exists expanded expat expected
expel expensive expire expired expires expiry explain explained explains export exportcertificaat exporteren express
extends extension extent extern external externe extra extract extracts eye face fact facts facturen factureren
factuur fail
failed failliet failliete faillietverklaring faillissement fails fair fake false familielid family famous fanfare faqs
far farm farmers fast faster father fault favourite fax februari february feedback feel fees feestdag fellow festival
fetch fetched fever few fewer field fields fiets fietsroute fight fijn fijne file files filiaal filiaalhouder
filiaalmanager filing fill filled filling film filters final finance financial financieel financien financiële find
finding findings fine fingerprint finish fire fired fires firm firma firmanten first fiscaal fiscal fish fishing fits
five flatgebouw flats flight flow flu fluid folder following follows fonds font fool foot football footballer for
force forecast foreign forge forged forget forgot form formally format formation formats formed formeel former forms
formula formule
formuleren formulier formulieren foto found foundation founder fountain four fourth fout foutcode foute fouten
foutmelding frame framework frankrijk franse français fraud fraude free freelancer freelancers freepost freezing fresh
friday friend friends from front full fully functie functies function functionaris functions fund funny further
fuseren fusie future fysieke fysiotherapeuten ga gaan gaat gaf game gang gap gaps garage garantie garden garnishment
gave gaven geaccepteerd geachte geactiveerd geavanceerde gebeld gebeurt gebleven geblokkeerd geboorteakte
geboortedatum geboorteplaats gebroken gebruik gebruiken gebruiker gebruikers gebruikersnaam gebruikt gecontroleerd
gedaan gedacht gedeeld gedicht gedoe gedrag geef geeft geen gefuseerd gegaan gegeven gegevens gehaald gehackt gehad
gehandicapt gehele geholpen gehoord gek gekeken gekleurd geklikt gekocht gekomen gekozen gekregen gekwalificeerd
gekwalificeerde gelaten geld gelden geldig geldige geldigheidsduur geldschieter geldt geleden geleefd geleend gelegen
gelezen gelijk geloofsgemeenschap gelukt gem gemaakt gemachtigd gemachtigde gemaild gemeenschappelijke gemeente
gemeenteraadsverkiezingen gemeentesecretaris general genoeg genomen genuine geopend geparafeerd gepensioneerd geplakte
geprint geprobeerd gerechtigd geregeld geregistreerd gereisd geroyeerd gerust gescand gescande gescheiden geschiedenis
geschikt geschil geschorst geschorste geschreven geslachtsnaam gesloten gespeld gesprek gesprekken gesproken gestaan
gestapt gestart gesteld gestoken gestolen gestopt gestorven gestuurd get getal getekend getekende getrouwd gets
getting getuigen getypt gevaarlijk geval gevallen geven gevolgen gevolmachtigde gevonden gevraagd gewaarmerkt
gewaarmerkte geweest geweigerd geweld geweldig gewerkt geweten gewijzigd gewisseld gewist gewone gewoon gewoond
gewoonlijk
geworden gezamenlijk gezamenlijke gezegd gezet gezeten gezichtscontrole gezichtsherkenning gezien gezocht
gezondheidszorg geërfd geïdentificeerd geïnformeerd geüpgraded geüpload gibberish ging gingen girlfriend gister
gisteren github give given gives giving glance go goed goede goedemiddag goedemorgen goedenavond goedgekeurd
goedkeuren goedkeuring goedkeurt goedkoopste goedkope goedkoper goes going gokken gone good goodbye gooien got
government graag grandfather grandmother grant granted grants grapje gratis gravenhage great greeting greetings grens
grensoverschrijdend grenzen griep groet groeten groetjes groot grootaandeelhouder grootboek grote groter group
grouping groups guarantee guardian guardianship guess haag haal haar haast hablas hack hacked had hadden hairdresser
halen half halfuur hall hallo hand handelen handelingsonbekwaam handelsagent handelsnaam handelsregister
handelsvertegenwoordiger handen handgeschreven handicap handig handle handled handleiding handles handlichting
handling handmatige handschriftonderzoek handt handtekening handtekeningen handtekeninglegalisatie handwriting
handwritten hangt happen happens happy hard harmonie hartelijke has hassle have having hay he he's head headache
heading headings health healthcare hear hears heart heb hebben hebt heeft heel heen heer heet heffen heir heirs hekel
held hele helemaal helft hello help helpdesk helpen helps helpt hem hen her herbenoemd here heren hergebruiken herhaal
herinnering herken herkennen herkent herkozen herroepingsrecht herself hersteld herstellen hertogenbosch het hetzelfde
hey hhs hi hidden hide hides hielp hier hierboven hiermee hierom hieronder hiervan hiervoor high higher highest hij
hijzelf him himself hint hints hire hiring his history hm hockey hockeyclub hoe hoef hoeft hoelang hoeveel hoeven
hoewel hoger hoi hold holder holding holdings holdingstructuur holds holiday hologram home homeowners homes homework
hond honderd hoofd hoofdelijk hoofdkantoor hoofdpijn hoofdstad hoog hoogheemraadschap hoogste hoogstens hoogte hooguit
hooikoorts hook hoor hoorde hoorden hoort horeca horecavergunning horen horse hospital hotel houd houden houdt hour
hours house housing how hr href http huidige huis huisarts huisartsenmaatschap huishoudelijk huiswerk hulp human hun
hundred huren hurry husband huurcontract huurder huurdersgroep huurdersvereniging huwelijk huwelijkse hypotheek i'm
i've ice icp ict id identificatie identification identificeren identified identify identiteit identiteitsbewijs
identiteitsbewijzen identiteitscontrole identiteitsfraude identiteitskaart identity idioot idiot ie ieder iedere
iedereen iemand iets if igj ignore ijs ik ikzelf ill illegible ilt image imam imitate immediately immers immigratie
import
importance important importeren impossible improve in incapable incasso incassobureau included including inclusief
income incompetent incomplete incorporated incorporation incorrect ind independent independently indien indienen
ineens infer infix info infonu informal informed informele ingediend ingeleverd ingelicht ingelogd ingescand
ingescande ingeschreven ingetrokken ingevuld ingewikkeld ingredients ingrediënten inherit inheritance inherited
inheriting inhoud initialled initials ink inkomstenbelasting inkoop inkoopcoöperatie inkoopnummer inkt inland
inleveren inlog inlogcode inlogcodes inloggegevens inloggen inlogmiddel inlogmiddelen inlogt inmiddels innen input
inputs inscannen inschakelen inschrijven inschrijving inside insolvency insolvent insolventie inspectie
installatiebedrijf instance instant instantie instanties instead instellen instelling instelt instemmen instructies
instruction instructions insturen insults insurance insurer integratie integratiegegevens integratieverslag
intelligence intelligentie interessants interest interesting interface interim interm intermediair intermediairs
intermediary intern internal interne internet internetbankieren internship interpreter into intrekken intro intussen
invalid invallen invented investeerder investing investor invitation invoer invoice invoices involve invul invulde
invullen inzage inzien iplo ipsum is isn't issued isz it it's item items its itself itsme ja jaar jaarcijfers jaarlijks
jaarrekening jaarstukken jaarvergadering jaarverslag jailbreak jam januari january jas je jeugd jij jijzelf jklm job
jobs join joined joint jointly joke jong jonge jonger jou jouw jpg json judge judged judges juist juiste juli jullie
july june juni juridisch juridische jury just justitieel kaart kaartjes kalender kan kantonrechter kantoor kapel kapot
kapper
kapsalon kastje katvanger keep keeper keeping keeps keer ken kennen kennis kennisbank kent kenteken kept kerk
kerkbestuur kerkdienst kerkelijke kerkenraad kerkgenootschap kerkgenootschappen kerkrentmeester kerkvoogd kerst keten
ketenfaq ketenmachtiging keur keurt keuze keuzes key keyof keys kies kiest kiezen kijk kijken kijkt
kilometervergoeding kind kinderdagverblijf kinderen kinderopvang kinds kip klaar klacht klachtenregeling klagen klant
klanten klantenservice klein kleine kleineondernemersregeling kleiner kleur kleurplaat klik klikken klimaatverandering
kliniek klooster klootzak kloppen klopt knippen knop knoppen know knowing knowledge known knows kocht koepel koerier
koffievlek koken kolommen kom komen komma komt kon konden koop koopcontract koor koorts kopen kopie kopiëren koppeling
kort korte korter korting kortingsbon kortingscode kost kosten koster kotter kpnrol kraam krabbel krabbels kraken
kredietlimiet kreeg kregen krijg krijgen krijgt kruisje kun kunnen kunstmatige kunt kvk kwam kwamen kwart kwekerij
kwijt kwijtgeraakt kwijtschelding laadt laag laagste laat laatst laatste label labels labour lag lage lagen lager
lagere laissez lakzegel land landelijk landen landline lang langdurig lange langer langs langskomen language langzaam
lapse
laptop large larger las last lastig lasting late laten later latest lavs law lawsuit lawyer lay lays lazen lead leader
leads league learn lease leaseauto least leave leaves leaving leden ledenvergadering ledger leef leefde leefgeld
leefomgeving leeft leeftijd leeg lees leesbaar leest left leg legal legalisatie legalisation legalise legaliseren
legally leggen legible legitimatie legitimatiebewijs legitimeren legt leid leidinggevend leidinggevende lekker lening
leren less lessons let letter letterhead letters lettertjes lettertype leuk level levels leven levenstestament lever
leverancier leveranciers leveren levering leveringsvoorwaarden levertijd lezen liability liable licence lid lie liedje
liefdesbrief liefst liegen liet lieten lievelingskleur liever life lifted lig liggen ligt lijken lijkt lijn lijst like
likeness limiet limit limited limits line lines link linked links liquidateur liquidatie liquidation liquidator
liquideren list listed lists little live lived lives living load loan local locale locatie locatiemanager location
locked log logged loggen logging logies login logo logs logt lokaal loket lonely long longer loodgieter look looked
looking
looks loon loonaangifte loonbedrijf loonbelasting loondienst loonheffing loonheffingen loop loophole loopt looptijd
looptijden loose lopen lorem lose loser loss losse lost love low lower lowest lozen lozing ltd lucht lukt lukte lunch
luxemburg luxemburgs lying m'n maak maakt maan maand maandag maanden maar maart maas maat maatschap machine machtig
machtigen machtiging machtigingen machtigingenbeheerder machtigingenbeheerders machtigingsbrief machtigt machtprijs
madam made mag maiden mail mailadres mailboxes mailde mailen mails mailt mailtje major majority make makelaar
makelaardij maken maker makes making makkelijk man manage management manager manages managing mandaat mandaatbesluit
mandaatoverzicht mandaatregeling mandate mandated mandates mandatory manier manual many map marathon march mark
markeer markeren marks markt markten marktkraam marriage married marry match maten maternity matter matters maximaal
maximale maximally
maximum may maybe mayor mbeh mbo me mean meaning meanings means meant meantime mechanics mede medebestuurder medematen
medevennoot medewerker medewerkers medewerking medical medicijn medicine medisch medische mee meegestuurde meegeteld
meekijken meekijkt meelezen meenemen meer meerdere meerderheid meerderjarig meest meestal meesturen meetekenen meeting
meewerken mei meisjesnaam meld melden melding melkveebedrijf member members membership mends meneer mening mens mensen
mentions mentorschap mentorship merged merger merk merken merkt mess message messages met metadata meteen mevrouw
mezelf middel middle might mij mijn mijne mijnheer mileage mind minder minderjarig minderjarige mine minimaal
minimally minimum
minimumloon minister ministerie ministry minor minste minstens minuten minutes misbruik misgaan mislead misleiden
mislukken mislukt misschien missing misspelled mist mistake mistakes mister misused mits mixed mobiel mobiele mobile
mocht
mochten mode model module moeder moederbedrijf moedermaatschappij moeilijk moest moesten moet moeten mogelijk
mogelijkheden mogelijkheid mogen moi moment momenteel monastery mond monday money month months moon mop more morgen
morning
mortgage moskee mosque most mostly mother motorway move moved moving much municipal municipality museum music must
mutual muziekvereniging mvg my myreconi myself na naam naamloze naamswijziging naar naartoe naast nadat nadoen
naheffing nakijken nalatenschap nam namaken name named namelijk namen namens names nasturen nat nationaliteit
nationality natte natural naturalisatiedienst natuurlijk nea near nearby necessary nederland nederlands nederlandsche
nederlandse nee need needed needing needs neef neem neemt negative negeer negen neighbour neighbourhood nemen
nepbestuurder nephew nergens net netjes netto nevenvestiging never new news next nice nicely nicht niece niemand niet
niets
nieuw nieuwe nieuwere nieuws nieuwsgierig nieuwste niks nine niveau niveaus nl no nobody nodig noem noemen noemt nog
non nonce none nonsensical nooddocumenten noodpaspoort nooit normaal normaliter normally not notarial notaris
notarisakte
notarissen notariële notary note nothing notice noticed notices notificatie notification notified notulen novel
november now nu nul null number numbered numbers nummer nummers nut nutteloos nv nza object october octrooi od of off
offer offerte office officer official officially officieel officiële often oin ok okay oktober oké old older om oma
omdat omens omgevingsdienst omgevingsvergunning omgezet omhoog omtrent omwisselen omzeil omzeilen omzet omzetbelasting
omzetten omzetting on onbekend onbeperkt onbereikbaar onbereikbare onbevoegd once ondanks onder onderaan onderbouwing
ondercuratelestelling ondergrens onderhandse onderlinge ondernemer ondernemers ondernemersvereniging onderneming
ondernemingsplan onderteken ondertekenaar ondertekend ondertekende ondertekenen ondertekenmachine ondertekensoftware
ondertekent ondertussen onderweg onderwerp onderwijsinstelling onduidelijk one ones ongedaan ongelimiteerde ongeluk
ongerust ongeveer ongewenste onleesbaar onleesbare online only onmogelijk ons ontbind ontbinden ontbinding ontbonden
ontbrandingstoestemming ontbreekt ontbreken ontdekken ontevreden ontheffing ontslaan ontslag ontslagen
ontslagvergoeding ontslagvergunning ontvang ontvangen ontvangst ontvangstbevestiging ontwerpen ontwikkelaarsmodus
onverdeelde onze onzeker onzinnige ooit ook oom oordelen oorlog op opa opdagen opdracht open openbare opende opened
openen opening openingstijden opens openstaan opent operating operationeel opgaaf opgave opgegeven opgeheven opgericht
opgerichte opgeslagen opgestuurd opgeven ophalen opinion opleidingscentrum oplichting oplossing opnieuw oprichten
oprichter oprichting oprichtingsakte oprichtster opstel opstellen opsturen opstuur option options opvalt opvolger
opvragen opzeggen opzegtermijn opzetten opzoeken or ordenen order ordered ordinary orgaan organisatie organisaties
organisation organisations organiseren original originals origineel originele orkest other others otherwise oud oude
ouder ouderdom oudere ouderling ouderraad ouders ouderschapsverlof our ours out outage outcome outcomes output outside
outsider oven over overal overboekingen overdragen overeen overgedragen overgenomen overgestapt overheid
overheidsorganisatie overig overigens overleden overledene overleed overlijd overlijden overlijdt overline overmorgen
overname overnemen overseas overslaan overstappen overtrekken overzetten overzicht owm own owner owners owns paar
paard page pages pagina paid paint pakketje pancakes pannenkoeken paper paperclip papers paperwork papier papieren
papierwerk paraaf paragraph parameter parameters params parcel parent parents parish parkeer parkeren parking
parlement parlez parliament parochie parsed part partenrederij participatiewet particular partij partner partners
partnerschap partnership parts party pas pasfoto paspoort paspoorten paspoortnummer pass passage passages passed
passen passing passport passports password past paste pasted pastoor pastor patent patstelling pay payment payments
payroll pays payslip pdf pen penalty pencils penningmeester pensioen pensioenfonds pension pensions people per percent
perhaps period permission permit person personal personality personally personeel personeelslid personeelszaken
personen persons persoon persoonlijk persoonlijke persoonsgegevens petitie petition peuterspeelzaal pf pharmacy phased
phishing phone photo physical physiotherapists picture pie pieces pincode pitch pity pizza plaatje plaats plaatse
plaatsvervangend place placed placeholder plain plakken plan plate play please plegen plek plotseling plumber pme
pmepensioen poem pogingen point points police policy polling pools poolse portaal portal portokosten portrait portret
positive possible possibly post postadres postage postal postbus postcode postzegel potloden power powers praat
practice praktijk praten pre precies predicted preferably prefix preflight pregnant premier prenuptial prepaid
preprinted present president press pressured pretend pretending previous price prices priest priester prijs prijslijst
prijsopgave prijzen prima primary prime print printed printen printer priority privaatrechtelijk privacy
privacyverklaring private privately privé privézaken probably probeer probeerde probeert proberen probleem problem
problemen procedure procent process processed processes processing procuratie procuratiehouder procuration product
producten products professional professioneel profielwerkstuk profile profit programma programming progress project
promo prompt proof property proprietorship proprietorships protective protestantse prov prove proves provider
providers provides province provincie provisie provisional provisioneel proxy public publiekrechtelijk
publiekrechtelijke publish puinhoop punt pupil purchase purchasing purpose push pushbericht put puts qualified quantum
quantummechanica quarrel quarter query question questions quick quote quoted qvid qvkvk raad raadsel raadt rabbi raden
rain raise rates rather rayonmanager rdw re reach reached read reader reading readonly reads ready reageer reageert
real really reason reasons receive received receiver recent recente recept receptie receptionist receptioniste recht
rechtbank rechten rechter rechtsbevoegdheid rechtsgeldig rechtspersoon rechtspersoonlijkheid rechtstoestand rechtsvorm
rechtszaak recipe recognise recognised recognition recommend record records recovery rector redenen rederij reders
reference referentienummer refund refusals refuse refused refuses regards regel regelde regelen regeling regels regelt
regenen regering regex regform regiomanager region regionaal regional register registered registratieformulier
registration registreer registreren reglement regret reintegratie reintegratieverslag reis reisbureau reisde
reisdocumentsoort reisdocumentsoorten reist reizen rejected rejection rejections rekening rekeningen rekeningnummer
rekenvoorbeeld related relatie relationship relative reliable religious remember reminder remove removed render
renderers renew renewal renewed renovation rent rente rep repair repeat replace replaced replacement replaces reply
report reported represent representation representative representatives represents request requesting requests require
required requirement requirements reseller resembles reset residence residents resigned resigning resolution resources
responsibility responsible rest restart restarted restaurant restaurantmanager restricted restriction restrictions
restructuring result retention retire retired retiring retour retry return returned returns reuse reveal reverse
review revoke rhyme richest richten rid riddle ridiculous right rights rijbewijs rijdt rijksdienst rijkste rijm risico
risicodrager risk rm road robot roc roepnaam rol role roles rollen roman rond rondsturen rondvaart root rot route row
rows royeren rsin ruilen rule rules run runnen running runs rush ruzie ruziet rvc rvig rvt safe safer safety said
salariskantoor salarisstrook sales salesman salesperson salon same samen samenlevingscontract samenvatting
samenwerkingsverband sample satisfies saturday save savings saw say saying says scam scan scande scanned scannen
scanning scant schade schadevergoeding schandalig scheepseigenaren scheepvaartbedrijf scheid scheiden scheiding
scheikunde schema schemas scheme scherm schermen schilderen schildersbedrijf schip schoenen scholier school
schoolleider schoondochter schoonmaakbedrijf schoonmoeder schoonvader schoonzoon schoonzus schrappen schreef schreven
schriftelijke schrijf schrijft schrijven schuldhulpverlening schuldsanering scouting screen screenshot scribble script
se sea seal search searched seats second secondary secretaresse secretariaat secretaris secretary secretly sections
see seems seen seldom selection self sell senate send sending sends sent sentence sentences separate separately
separator september serie series servant serve servers service services sessie session set setting settle settled
settlement settles settling seven seventeen several severally severance severities severity shall share shared
shareholder shareholders shares she she's sheet ship shipping shoe shop shopkeepers short shorter shortly should show
shown shows shut sick side sign signatories signatory signature signatures signed signer signers signing signs silent
simkaart simpel simple simply since sincerely sinds sing singer sinterklaas sir sister sit site situatie situation
situations six sixteen size skip skippers sky sla slag slagerij slecht slechte sleeping slim sloop sloopmelding sloot
slopen slot sloten slow sluit sluiten small smart smartphone sms snap snapt snel snelle sneller snellere snelweg so
sociale society soep software softwareagent sold sole solely sollicitatie sollicitatiebrief solution som some somebody
someone something sometimes somewhere sommige soms son song songfestival soon sooner soort sorry soup source sources
spaarrekening spacing spam spanje spare spared speak special specialisten specific specifieke sped speel speeltuin
spel spelfouten spell spelled spelletje spelling spijt splitsing splitsingsakte spoed spoedaanvraag spoedbehandeling
spoedkoerier spoedpagina spoedprocedure spoke sportclub sports sportvereniging spouse sprak sprechen spreek spreekt
spreken square sta staan staat staff stageplek stagiair stain stak stake staken stamp stand standaard standing
standplaats
stands stap stappen stappenplan star start started starten startende starters startersaftrek starting startkapitaal
starts state stated statement states status statuses statutair statute statuten statutes stay stays steeds stel
stellen stelt stemmen stempas stempel step stepped steps ster sterf sterft sterrenbeeld sterven stichting
stichtingsbestuur stiekem stierf stil still stille stilzwijgend stoken stolen stomme stond stonden stop stopgezet
stopped stoppen stopt stopte store stored storing story strafpunten straks strange straw streepje string stripboek
stroke stroman struck structure structuur stuck student studentenvereniging stuk stukken stukloopt stupid sturen stuur
stuurde stuurden stuurt style submit submits submitted subscription subsidiary subsidie subsidieaanvraag
subsidieadviseur subsidieregeling subsidies subsidy successor such suddenly sue suffices sufficient suits sukkel
summary summer sunday supermarket supermarkt supervisor supervisors supervisory supplier suppliers supply support
surcharge sure surname surseance suspended suspension suspicious sv svb swap switch switched switching sworn symbolen
symbols synagoge systeem systeembericht systeemprompt system szw taal taalgebruik taalmodel tabel table tablet tafel
tags tail tailored take taken takes taking talk talking tall tandartsen tante target tarieven tax taxes te team
teamleider technical technisch technische teek teenager tegelijk tegen tegenover tegenstemmen tegenwoordig teken
tekenaar tekenaars
tekenbeet tekenbevoegd tekenbevoegde tekenbevoegdheid tekende tekenden tekenen tekening tekenles tekenprogramma tekens
tekent tekst tekstvak tel telefoon telefoonnummer telephone telerscoöperatie tell tellen telling tells telt temp
tempel temple ten tenant tenants tender tenminste tennis tennisclub tenslotte tenzij ter terecht terechtkunnen term
termijn
terms terras terrasvergunning terug terugbellen terugbetaling terugdraaien teruggekregen terugkrijgen terugnemen
terwijl test testament testing testje text texts than thank thanks that that's the theater their them thema themselves
then there there's therefore these they they're thing things think third thirty this those though thousand thousands
threaten three through thuis thuisgestuurd thursday tick tickets tied tien tienduizend tiener tijd tijdelijk tijdens
tijdvak
time times timmerbedrijf tipp tips title titles titulair to toch today toe toegang toegekend toegestaan toegevoegd
toekomst toelage toen toepassen toeristenbelasting toeslag toestaan toestel toestelnummer toestemming toevoegen
toezicht toezichthoudend toezichthouder toezichthouders together token told tolk tomorrow tonen tonight too took tool
tooltip toon toont top topic topics tot total totdat towards town trace track trade trademark trader traffic train
trainen
tram trambestuurder transcript transfer transferred transfers translate translated translation translator transport
transportbedrijf travelling treasurer treffen trein trek trekken trekt trick trimmed trouble trouw trouwde trouwen
trouwens trouwnaam trouwt trucje true trust trustee try trying tuesday tuin turks turkse turn tussen tussenvoegsel
twaalf twee tweede tweelingzus tweestapsverificatie tweeën twelve twenty twice twijfel twin twintig two typ type typed
typen typeof typfout typing typt typte ubo uit uiteindelijk uiterlijk uitfaseren uitgefaseerd uitgegeven uitgelogd
uitgeprint uitgeschreven uitgeverij uitkering uitleg uitleggen uitloggen uitnodiging uitschrijven uitschrijving
uitslag uitstel uittreksel uittreksels uitvoer uitzendbureau uitzendkracht uitzondering ultimate umbrella unavailable
unblock uncle unclear undecided undefined under underage understand undo undone unescaped unhappy unknown unless
unlimited unreachable unreadable unrestricted unsafe unsure until up update updated upg upgrade upgraded upgraden
upgradet upgrading upload uploaded uploaden uploading upwards urgency urgent url us usable use used useful useless
user users uses using usual usually uur uw uwe uzelf vaak vacancies vacatures vader vak vakantie vakantiedagen vakje
vakjes valid validatie validation validity vallen vals valse valt value values van vanaf vanavond vandaag vandaan
vanuit vanwege vanzelf vast vaste vastgesteld vastgoedbeheerder vasthouden vaststellen vaststellingsovereenkomst
vaststelt vat veel veertien veertig vegetarian vegetarisch veilig veiliger veiligheid veiligheidsregio vennoot
vennootschap vennootschapsbelasting vennoten venster ver veranderd veranderen verandert verantwoordelijk
verantwoordelijkheid verbaasd verberg verbeter verbeterd verbeterde verbeteren verbind verblijfsdocument
verblijfsvergunning verborgen verbouwen verbouwing verdachte verdeeld verder verderop verdict verdien verdient
verdrietig verdwijnt vereffenaar vereffening vereist vereniging verenigingsbestuur vergadering vergeet vergelijken
vergelijkt vergeten vergoeding verhaal verhogen verhoog verhuis verhuisd verhuisde verhuist verhuizen verhuizing
verificatie verificatiecode verification verify verjaardag verkeerd verkeerde verkeerds verkeersboete verkiezingen
verklaring verkocht verkoop verkoopmedewerker verkooppraatje verkopen verkoper verlamd verleend verleng verlengd
verlengen verlenging verlengt verliefd verlies verloopt verlopen verloren vermelden vernietigd vernietigt verplicht
verrekent vers verschil verschillende versie version versneld verstrekt versturen verstuurd verstuurde verstuurt
versus vertaal vertaald vertaler vertaling vertegenwoordigen vertegenwoordiger vertegenwoordigers vertegenwoordiging
vertegenwoordigingsbevoegd vertegenwoordigt vertel vertraging vertrek vertrekken vertrekt vertrok vertrokken vervalsen
vervalste vervalt vervaltermijn vervangen vervanger vervangt verveel vervelend vervolgens verwerk
verwerkersovereenkomst verwerkingstijd verwerkt verwijder verwijderd verwijderen very verzamelen verzekeraar
verzekering verzekeringsbank verzetten verzinnen verzoek verzonden verzonnen verzuim verzuimbureau verzwijgen vessel
vestiging vestigingsdirecteur vestigingsmanager vestigingsnummer vets via vicar vice video videobellen videocontrole
vier vierde vieren vijf vijfde vijftien vijftig village vind vinden vindt vingerafdruk vingers violence vis visa visit
visiting vissersboot visum vlucht vnd voeg voegt voel voeren voetbalclub voetballer voetbalvereniging voetnoten vof
vog voldoen voldoende volgend volgende volgens volledig volledige volmacht volmachten volmachthouder volstaan volstaat
voluit volunteer volunteers vond vonden voogd voogdij voor vooraf voorbeeld voorbeeldbrief voorbij voordat voordeel
voorgedrukte voorkom voorletters voorlopige voormalige voornaam voornamen voorrang voort voortaan voortekenen
voortzetten vooruit vooruitlopend voorvennootschap voorvoegsel voorwaarde voorwaarden voorzitster voorzitter vorig
vorige vote voting voucher vous vpb vr vraag vraagaan vraagt vragen vreemd vriend vriendelijke vriendengroep vriendin
vrij vrijdag vrijwillig vrijwilliger vrijwilligers vroeg vroegen vrouw vul vullen vulpen vult vuurwerk vve vóór waar
waarborgmaatschappij waardeloos waarin waarmerken waarnemend waarom waarop waarschijnlijk waarvoor wacht wachten
wachtwoord wage wages wait waiting wallet wanneer want wanted wanting wants war waren warm warning warnings was
washing wasmachine wasn't wat watch water watermark watermerk waterschap watervergunning wax way wazo we we're we've
weather web webshop website wednesday wedstrijd weduwe weduwnaar week weekend weeknummer weeks weer weersvoorspelling
weet weg wegens weggaat weghalen weglaten wegverkeer weidkerk weidwv weigerde weigeren weigert weight weights weinig
weken wel welcome weleens welk welke well wellicht wenst went werd werden were wereldreis werk werkdag werkdagen
werken werkgever
werkgevers werkgeversportaal werkgeversservicepunt werkloos werkloosheid werkmaatschappij werknemer werknemers
werkplaats werkt werkte werkten wet weten wethouder wetsartikel wettelijk what what's whatever when where whether
which while white who who's whole whom whose why wia widow wie wiens wife wij wijkt wijn wijs wijzelf wijzig wijzigen
wijziging wijzigt wil wilde wilden will willen wilsverklaring wilt winding window wine winkel winkeliers
winkeliersvereniging wins winst winstbelasting wint winter wire wisselen wisselt wissen wist wisten wit with withdraw
withdrawal withdrawn within without witnesses wob woensdag won won't wonen woningen woo woon woonadres wooncoöperatie
woonde woont woord woorden word worden words wordt work worked worker working works world wortel worthless wou would
wouldn't wound woz wrap write writes written wrong wrote ws wsnp wsp ww www xxx year years yes yesterday yet you young
younger your yours yourself yourselves z'n zaak zag zagen zakelijk zakelijke zaken zakenpartner zal zanger zat zaten
zaterdag ze zee zeg zegel zeggen zegt zei zeiden zeker zekerder zekerheid zelden zelf zelfde zelfs zelfstandig
zelfstandige zelfverklaring zero zes zestien zet zetels zetten zeven zeventien zich zichtbaar zichzelf zie ziek zieke
ziekenhuis ziekmelden ziekmelding zien ziens ziet zij zijn zin zing zinnen zit zitten zkerk zlogin zo zoals zocht zod
zodat zodra zoek zoeken zoekt zomertijd zondag zonder zoon zorgautoriteit zorgcoöperatie zorgen zorginstelling
zorgstichting zorgt zorgtoeslag zorgverzekeraar zorgverzekering zorgvolmacht zou zouden zover zrvo zteken zulke zullen
zult zus zusje zwaar zwager zwanger zwangerschap zwangerschapsverlof zwart zwarte zzp zzper één überhaupt`;

/**
 * Words that are no names, in small letters: those of this repository's own texts and knowledge, and common words of
 * Dutch and English. Only used where a word might be a name; it decides nothing about what a question means.
 */
export const commonWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''));
