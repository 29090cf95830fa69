const unmistakable = `
aalbers adriaanse akkerman albers alberts andriessen appelman arends bakhuis barendregt bastiaans beekman berendsen bergman
bergsma blokland boersma bogaard bolhuis boogaard boonstra borst bosman bosma bouman bouwman braam brandsma brouwers brugman bruins
buitenhuis burgers buurman claassen coenen cornelissen cuypers dekkers dekker derksen dijkema dijkman dijkstra dirks doornbos driessen
ebbers eijk engelen evers faber fransen franssen geerts gerrits gerritsen gielen goossens groeneveld groenewoud groot haan
hagen hartman heemskerk heijmans heijnen hendriks hendrikse hendriksen hermans hoekstra hoeksema hofman hofstra hoogland huisman
jaarsma jacobs jager jansen janssen janssens jansma jong jonker joosten kamphuis karimi khan kok koenen kooijman koopman
kramer kroon kuiper kuipers kuijpers lammers langen leeuwen lubbers luijten maas martens meijer meijers mertens meyer moerman
molenaar mulder nguyen nijhuis nijland offermans oosterhuis oosterveld otten pauw peeters peters petersen pieters pietersen
pietersma pietersz ploeg poelman postma prins reinders reitsma rietveld roelofs roelofsen roos rutten sanders scheffer schepers
schipper  scholten scholtens schouten schreuder schut schuurman sijbrandij silva simons singh sluijter smeets smit smits smith
snijders spijkerman steenbergen stam stolk suijker tan teunissen theunissen thijssen timmer timmermans tromp veenstra
veldhuis veldman verbeek verhagen verhoef verhoeven vermeer vermeulen verschoor verschuren versteeg vink visser vissers vos
wagenaar wallace wessels westerhof westra wiersma wijnen willems willemsen winkelman winters witteveen wolters wouters
yilmaz zandstra zijlstra zwart öztürk kaya demir yildiz bouali benali amrani johnson jones brown taylor wilson evans thomson`;

const alsoWords = `
baker bakker bos boer boon bosch berg bruin bruijn beek broek dam dijk graaf groot heuvel hoek horst jong kamp koning kok koster kuip lange laan linden man meer
mol post prins ridder smid steen sterk veen ven veld vries vliet wal water weerd werf wind wit wolf zanden zee zwaan visser bleeker timmerman`;

/** Surnames that many people in the Netherlands bear, in small letters; made by hand, to recognise one without a first name. */
export const surnames: ReadonlySet<string> = new Set(
  unmistakable
    .split(/\s+/)
    .filter((name) => name !== '' && !['jong', 'groot', 'roos', 'burgers', 'winters'].includes(name)),
);

/** Surnames that are words too: names after a particle (`de boer`, `van der meer`) or a first name. */
export const ambiguousSurnames: ReadonlySet<string> = new Set(
  alsoWords.split(/\s+/).filter((name) => name !== ''),
);
