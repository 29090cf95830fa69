/** Where a service name comes from and how often it asks which level. */
export interface ProviderKind {
  /** Names of this kind: the prefix before each place or subject. */
  readonly prefix: string;
  readonly places: readonly string[];
  readonly services: readonly string[];
  /** The usual number of services. */
  readonly most: number;
}

const split = (text: string) => text.split(',').map((name) => name.trim());

const municipalities =
  split(`Aa en Hunze, Aalsmeer, Aalten, Achtkarspelen, Alblasserdam, Albrandswaard, Alkmaar, Almelo, Almere, Alphen aan den Rijn,
Alphen-Chaam, Altena, Ameland, Amersfoort, Amstelveen, Amsterdam, Apeldoorn, Arnhem, Assen, Asten, Baarle-Nassau, Baarn,
Barendrecht, Barneveld, Beek, Beekdaelen, Beesel, Berg en Dal, Bergeijk, Bergen, Bergen op Zoom, Berkelland, Bernheze, Best,
Beuningen, Beverwijk, Bladel, Blaricum, Bloemendaal, Bodegraven-Reeuwijk, Boekel, Borger-Odoorn, Borne, Borsele, Boxtel, Breda,
Bronckhorst, Brummen, Brunssum, Bunnik, Bunschoten, Buren, Capelle aan den IJssel, Castricum, Coevorden, Cranendonck, Culemborg,
Dalfsen, Dantumadiel, De Bilt, De Fryske Marren, De Ronde Venen, De Wolden, Delft, Den Haag, Den Helder, Deurne, Deventer, Diemen,
Dijk en Waard, Dinkelland, Doesburg, Doetinchem, Dongen, Dordrecht, Drechterland, Drimmelen, Dronten, Druten, Duiven, Echt-Susteren,
Edam-Volendam, Ede, Eemnes, Eemsdelta, Eersel, Eijsden-Margraten, Eindhoven, Elburg, Emmen, Enkhuizen, Enschede, Epe, Ermelo,
Etten-Leur, Geertruidenberg, Geldrop-Mierlo, Gemert-Bakel, Gennep, Gilze en Rijen, Goeree-Overflakkee, Goes, Goirle,
Gooise Meren, Gorinchem, Gouda, Groningen, Gulpen-Wittem, Haaksbergen, Haarlem, Haarlemmermeer, Halderberge, Hardenberg, Harderwijk,
Hardinxveld-Giessendam, Harlingen, Hattem, Heemskerk, Heemstede, Heerde, Heerenveen, Heerlen, Heeze-Leende, Heiloo, Hellendoorn,
Helmond, Hendrik-Ido-Ambacht, Hengelo, Het Hogeland, Heumen, Heusden, Hillegom, Hilvarenbeek, Hilversum, Hoeksche Waard,
Hof van Twente, Hollands Kroon, Hoogeveen, Hoorn, Horst aan de Maas, Houten, Huizen, Hulst, IJsselstein, Kaag en Braassem, Kampen,
Kapelle, Katwijk, Kerkrade, Koggenland, Krimpen aan den IJssel, Krimpenerwaard, Laarbeek, Land van Cuijk, Landgraaf, Landsmeer,
Lansingerland, Laren, Leeuwarden, Leiden, Leiderdorp, Leidschendam-Voorburg, Lelystad, Leudal, Leusden, Lingewaard, Lisse, Lochem,
Loon op Zand, Lopik, Losser, Maasdriel, Maasgouw, Maashorst, Maassluis, Maastricht, Medemblik, Meerssen, Meierijstad, Meppel,
Middelburg, Midden-Delfland, Midden-Drenthe, Midden-Groningen, Moerdijk, Molenlanden, Montferland, Montfoort, Mook en Middelaar,
Neder-Betuwe, Nederweert, Nieuwegein, Nieuwkoop, Nijkerk, Nijmegen, Nissewaard, Noardeast-Fryslân, Noord-Beveland, Noordenveld,
Noordoostpolder, Noordwijk, Nuenen, Nunspeet, Oegstgeest, Oirschot, Oisterwijk, Oldambt, Oldebroek, Oldenzaal, Olst-Wijhe, Ommen,
Oost Gelre, Oosterhout, Ooststellingwerf, Oostzaan, Opmeer, Opsterland, Oss, Oude IJsselstreek, Ouder-Amstel, Oudewater, Overbetuwe,
Papendrecht, Peel en Maas, Pekela, Pijnacker-Nootdorp, Purmerend, Putten, Raalte, Reimerswaal, Renkum, Renswoude, Reusel-De Mierden,
Rheden, Rhenen, Ridderkerk, Rijssen-Holten, Rijswijk, Roerdalen, Roermond, Roosendaal, Rotterdam, Rozendaal, Rucphen, Schagen,
Scherpenzeel, Schiedam, Schiermonnikoog, Schouwen-Duiveland, 's-Hertogenbosch, Simpelveld, Sint-Michielsgestel, Sittard-Geleen,
Sliedrecht, Sluis, Smallingerland, Soest, Someren, Son en Breugel, Stadskanaal, Staphorst, Stede Broec, Steenbergen, Steenwijkerland,
Stein, Stichtse Vecht, Súdwest-Fryslân, Terneuzen, Terschelling, Texel, Teylingen, Tholen, Tiel, Tilburg, Tubbergen, Twenterand,
Tynaarlo, Tytsjerksteradiel, Uitgeest, Uithoorn, Urk, Utrecht, Utrechtse Heuvelrug, Vaals, Valkenburg aan de Geul, Valkenswaard,
Veendam, Veenendaal, Veere, Veldhoven, Velsen, Venlo, Venray, Vijfheerenlanden, Vlaardingen, Vlieland, Vlissingen, Voerendaal,
Voorne aan Zee, Voorschoten, Voorst, Vught, Waadhoeke, Waalre, Waalwijk, Waddinxveen, Wageningen, Wassenaar, Waterland, Weert,
West Betuwe, West Maas en Waal, Westerkwartier, Westerveld, Westervoort, Westerwolde, Westland, Weststellingwerf, Wierden, Wijchen,
Wijdemeren, Wijk bij Duurstede, Winterswijk, Woensdrecht, Woerden, Wormerland, Woudenberg, Zaanstad, Zaltbommel, Zandvoort, Zeewolde,
Zeist, Zevenaar, Zoetermeer, Zoeterwoude, Zuidplas, Zundert, Zutphen, Zwartewaterland, Zwijndrecht, Zwolle`);
const regions =
  split(`Amsterdam-Amstelland, Brabant-Noord, Brabant-Zuidoost, Drenthe, Flevoland, Fryslân, Gelderland-Midden,
Gelderland-Zuid, Gooi en Vechtstreek, Groningen, Haaglanden, Hollands Midden, IJsselland, Kennemerland, Limburg-Noord,
Midden- en West-Brabant, Noord- en Oost-Gelderland, Noord-Holland Noord, Rotterdam-Rijnmond, Twente, Utrecht, Zaanstreek-Waterland,
Zeeland, Zuid-Holland Zuid, Zuid-Limburg`);
const sectors =
  split(`Apothekers, Architecten, Artsen, Bakkers, Banden en Wielen, Betonproductenindustrie, Bloemen en Planten, Boekhandel,
Bouwmaterialen, Detailhandel, Drankindustrie, Fysiotherapeuten, Glastuinbouw, Grafische Bedrijven, Groothandel in Levensmiddelen,
Horeca en Catering, Huisartsen, Kappers, Koopvaardij, Kunsteducatie, Landbouw, Levensmiddelen, Loodsen, Medisch Specialisten,
Meubelindustrie, Mode, Natuursteen, Openbaar Vervoer, Openbare Bibliotheken, Reiswezen, Rijn- en Binnenvaart, Schilders, Slagers,
Textielindustrie, Tandtechniek, Tuinbouw, Uitgeverij, Uitzendkrachten, Verloskundigen, Vervoer, Visserij, Vlees, Waterbouw,
Woningcorporaties, Zoetwaren, Zorg en Welzijn, Zuivel`);

const municipal =
  split(`Aanvragen omgevingsvergunning, Aanvragen evenementenvergunning, Parkeervergunning bedrijven,
Aangifte toeristenbelasting, Bezwaar maken, Subsidie aanvragen, Horeca- en alcoholvergunning, Terrasvergunning, Ondernemersloket,
Meldingen sloop en asbest, WOZ-bezwaar en gemeentelijke belastingen, Standplaatsvergunning, Declaratie Wmo en jeugdhulp,
Leveranciersportaal facturen, Ontheffing RVV, Exploitatievergunning, Woo-verzoek indienen, Kamerverhuurvergunning,
Melding kinderopvang, Aanvraag leerlingenvervoer, Grafrechten en uitvaartondernemers, Bouwarchief inzien, Ligplaatsvergunning`);
const provincial =
  split(`Digitaal loket, Subsidie aanvragen, Ontheffing Omgevingsverordening, Vergunning Natura 2000-activiteit,
Bezwaar maken, Melding bodemsanering, Grondwateronttrekking, Faunaschade melden, Vergunning zwemwater, Concessie openbaar vervoer`);
const water =
  split(`Aanvragen watervergunning, Aangifte zuiveringsheffing, Aangifte verontreinigingsheffing, Bezwaar maken,
Melding lozing, Keurontheffing, Kwijtschelding ondernemers, Mijn belastingen`);
const pension = split(
  `Werkgeversportaal, Pensioenaangifte, Inzien facturen, Inzien deelnemers, Vrijstelling aanvragen, Berichtenbox werkgever`,
);
const care =
  split(`Declaratie indienen, Zorginkoopportaal, Aanleveren kwaliteitsgegevens, Verwijzersportaal, Inzage contracten,
Beheer zorgverleners, Machtiging aanvragen`);
const housing = split(
  `Leveranciersportaal, Reparatieopdrachten, Facturen indienen, Aanbestedingen, Toegang bewindvoerders`,
);
const learning = split(
  `Stagebedrijvenportaal, Facturen indienen, Leerbedrijf registreren, Contractonderwijs, Verzuim melden`,
);
const safety = split(
  `Melding brandveilig gebruik, Evenementenkalender, Bouwadvies brandveiligheid, Gebruiksmelding, Toegang meldkamer`,
);
const executive =
  split(`Mijn organisatie, Melding doen, Vergunning aanvragen, Toezichtgegevens aanleveren, Subsidie aanvragen,
Register inzien, Bezwaar maken, Formulieren indienen, Jaarrekening en verantwoording, Certificaat aanvragen, Ontheffing aanvragen`);
const energy = split(
  `Marktpartijenportaal, Meetgegevens inzien, Aansluiting aanvragen, Storing melden, Facturen inzien`,
);

/** Kinds of service providers in the order in which a generated catalogue fills up. */
export const providerKinds: readonly ProviderKind[] = [
  { prefix: 'Gemeente ', places: municipalities, services: municipal, most: 14 },
  {
    prefix: 'Provincie ',
    places: split(
      'Drenthe, Flevoland, Fryslân, Gelderland, Groningen, Limburg, Noord-Brabant, Noord-Holland, Overijssel, Utrecht, Zeeland, Zuid-Holland',
    ),
    services: provincial,
    most: 10,
  },
  {
    prefix: 'Waterschap ',
    places: split(
      "Aa en Maas, Brabantse Delta, De Dommel, Drents Overijsselse Delta, Hunze en Aa's, Limburg, Noorderzijlvest, Rijn en IJssel, Rivierenland, Scheldestromen, Vallei en Veluwe, Vechtstromen, Zuiderzeeland, Hollandse Delta",
    ),
    services: water,
    most: 8,
  },
  {
    prefix: 'Hoogheemraadschap ',
    places: split(
      'De Stichtse Rijnlanden, Hollands Noorderkwartier, van Delfland, van Rijnland, van Schieland en de Krimpenerwaard, Amstel Gooi en Vecht',
    ),
    services: water,
    most: 8,
  },
  {
    prefix: '',
    places:
      split(`RDW, IND, AFM, DNB, ILT, Nederlandse Arbeidsinspectie, Nederlandse Emissieautoriteit, SVB, CJIB, ACM, CAK, ZonMw,
Zorginstituut Nederland, Nederlandse Zorgautoriteit, Inspectie Gezondheidszorg en Jeugd, Kansspelautoriteit, Autoriteit Persoonsgegevens,
Rijksdienst voor het Cultureel Erfgoed, Mondriaan Fonds, Nationaal Archief, Rijksvastgoedbedrijf, Raad voor Rechtsbijstand, Raad voor de rechtspraak,
College voor Toetsen en Examens, Inspectie van het Onderwijs, Autoriteit Nucleaire Veiligheid, Agentschap Telecom, Huurcommissie,
Centraal Orgaan opvang asielzoekers, Dienst Publiek en Communicatie, Stichting Inlichtingenbureau, Huis voor klokkenluiders, VNG Realisatie,
Staatsbosbeheer, Participatiefonds, Vervangingsfonds, Stichting Bureau Krediet Registratie, Centrale Commissie Mensgebonden Onderzoek,
College ter Beoordeling van Geneesmiddelen, Nationaal Cyber Security Centrum, Luchtverkeersleiding Nederland, ProRail, Waarborgfonds Sociale Woningbouw`),
    services: executive,
    most: 20,
  },
  { prefix: 'Pensioenfonds ', places: sectors, services: pension, most: 6 },
  { prefix: 'Stichting Sociaal Fonds ', places: sectors, services: pension, most: 3 },
  { prefix: 'Omgevingsdienst ', places: regions, services: executive, most: 8 },
  { prefix: 'Veiligheidsregio ', places: regions, services: safety, most: 5 },
  { prefix: 'GGD ', places: regions, services: care, most: 6 },
  { prefix: 'Zorgkantoor ', places: regions, services: care, most: 6 },
  { prefix: 'Belastingsamenwerking ', places: regions, services: water, most: 5 },
  { prefix: 'Werkgeversservicepunt ', places: regions, services: pension, most: 4 },
  { prefix: 'Netbeheer ', places: regions, services: energy, most: 5 },
  { prefix: 'Woningcorporatie ', places: municipalities, services: housing, most: 4 },
  { prefix: 'Ziekenhuis ', places: municipalities, services: care, most: 5 },
  { prefix: 'Regionaal Opleidingscentrum ', places: municipalities, services: learning, most: 4 },
  { prefix: 'Zorggroep ', places: municipalities, services: care, most: 4 },
];
