const words = `
reconi eherkenning eh kvk societas europaea gmbh inc ltd llc plc sarl sa ag kg ua wa ba se sce eesv validsign signrequest authenticator qr chatgpt openai netflix autocad python javascript photoshop idensys tls ssl handelsregister koophandel kamer belastingdienst belastingtelefoon uwv rvo rdw duo ind nvwa cibg cjib svb
rijksoverheid overheid ministerie logius digid idin docusign adobe acrobat amp postnl dhl ups kpn digidentity quovadis signicat we-id weid zlogin z-login
pki pkioverheid eidas eu google microsoft apple android iphone ipad windows word excel outlook whatsapp sms teams pdf jpg png usb app bsn rsin oin iban
btw kor ubo anbi vog sbi aov wia ww zw cao avg gdpr faq id bv nv vof cv vve kg zzp mb eh1 eh2 eh2+ eh3 eh4 loa
nederland nederlands nederlandse nederlander belgie belgië belgisch belgische duitsland duits duitse engeland engels engelse frankrijk frans franse
spanje spaans spaanse italie italië italiaans italiaanse polen pools poolse turkije turks turkse marokko luxemburg luxemburgs oostenrijk zwitserland zweden zweeds
australie australië australia canada brazilie brazilië indonesie indonesië india japan japans japanse oekraine oekraïne oekraïens oekraïense roemenie roemenië bulgarije hongarije tsjechie tsjechië rusland russisch thailand israel egypte zuid-afrika scandinavie scandinavië vlaanderen vlaams vlaamse wallonie wallonië duitstalig duitstalige engelstalig engelstalige franstalig franstalige denemarken noorwegen finland portugal griekenland ierland ierse iers amerika amerikaans amerikaanse china chinees chinese europa europees europese brits britse
netherlands holland dutch belgium belgian germany german england english france french spain spanish italy italian poland polish turkey turkish luxembourg
austria switzerland sweden denmark norway ireland irish america american europe european british uk us usa curacao curaçao aruba bonaire suriname
amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen apeldoorn haarlem arnhem enschede amersfoort zaanstad haarlemmermeer
hertogenbosch bosch zwolle leiden leeuwarden maastricht dordrecht zoetermeer ede westland emmen delft venlo deventer helmond oss hilversum heerlen
assen purmerend lelystad roosendaal schiedam spijkenisse alkmaar hoorn vlaardingen almelo gouda zeist katwijk nieuwegein veenendaal bergen middelburg
haag brussel antwerpen gent london berlijn berlin parijs paris friesland fryslan drenthe overijssel gelderland flevoland noord-holland zuid-holland zeeland
noord-brabant brabant limburg randstad veluwe twente achterhoek
jan feb mrt apr jun jul aug sep sept okt nov dec oct january february march april may june july august september october november december
januari februari maart mei juni juli augustus oktober
kerst pasen pinksteren corona covid christian protestant protestants protestantse katholiek katholieke catholic hervormde gereformeerde evangelische islamitische joodse
god mrs ms miss mister meneer mevrouw dhr mevr mw drs ing mr dr prof ir heer dame heren dames i ik u`;

/**
 * Names that belong to the subject and point at nobody: authorities, suppliers, products, places, languages, months and
 * abbreviations, in small letters. With a capital inside a sentence they are as clear as without.
 */
export const fieldWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''));

/** A word that begins like this is about signing for an organisation, whatever it is joined to (`bestuurswissel`). */
export const fieldStem =
  /^(?:ge)?(?:bestuur|bestuurd|teken|onderteken|handteken|volmacht|volmach|bevoegd|bevoegt|vereniging|stichting|uittreksel|machtig|gemachtig|gevolmachtig|vertegenwoordig|penningmeest|voorzit|secretar|eigena|directeur|directie|vennoo|vennot|maatschap|cooperat|coöperat|aanvra|upgrad|geupgrad|geüpgrad|herkenning|eherken|e-herken|inlog|identific|identifi|legitim|registrat|registr|ingeschrev|uitgeschrev|inschrijv|uitschrijv|statut|mandaat|mandat|procurat|aandeel|holding|commissar|toezicht|kerk(?:$|en|elijk|genoot|bestuur|voogd|rent|orde|leden)|gemeent|formulier|digital|elektron|overled|ontslag|ontslag|gezamen|zelfstand|beperk|onbeperk|organisat|onderneming|bedrijf|authori|represent|signat|director|extract|applica|register)/;
