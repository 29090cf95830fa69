const kinds = `
bakkerij slagerij garage kapsalon winkel cafe café restaurant hotel praktijk boerderij kwekerij school basisschool zaak bedrijf apotheek drukkerij uitgeverij
makelaar makelaardij aannemersbedrijf schildersbedrijf timmerbedrijf bouwbedrijf transportbedrijf loonbedrijf installatiebedrijf schoonmaakbedrijf adviesbureau
uitzendbureau reisbureau bureau koor orkest fanfare harmonie museum theater moskee synagoge tempel sportclub voetbalclub voetbalvereniging tennisclub hockeyclub
camping tandartspraktijk huisartsenpraktijk fysiotherapie advocatenkantoor accountantskantoor administratiekantoor notariskantoor supermarkt schildersbedrijf
autobedrijf tuincentrum manege rederij visserij groothandel handelsonderneming onderneming bouw installatietechniek catering brouwerij wijnhandel kringloop dorpshuis buurthuis
muziekvereniging sportvereniging huurdersvereniging ondernemersvereniging zorginstelling ziekenhuis hospice kinderdagverblijf peuterspeelzaal universiteit hogeschool
bakery butcher shop store farm garage salon brewery hotel church mosque temple museum school university hospital clinic practice
`;
const forms = `
stichting vereniging vve coöperatie cooperatie vof maatschap holding firma kerkgenootschap gemeente provincie waterschap hoogheemraadschap parochie fonds club
bv nv foundation association cooperative partnership charity municipality company firm organisatie organization organisation kerk eenmanszaak concern beheer groep group
`;

/** Kinds of business, in small letters: part of a name when one follows (`Bakkerij Jansen`), else no name at all. */
export const businessWords: ReadonlySet<string> = new Set(kinds.split(/\s+/).filter((word) => word !== ''));

/** Legal forms and general words before a name (`Stichting De Regenboog`): they stay, for a question may turn on them. */
export const formsBefore: ReadonlySet<string> = new Set(forms.split(/\s+/).filter((word) => word !== ''));

/** Legal forms after a name (`Jansen BV`). */
export const formsAfter: ReadonlySet<string> = new Set(
  'bv nv vof cv ua wa ba ltd limited gmbh inc llc llp plc sarl bvba sa ag oy ab'.split(' '),
);

/** General words after a name: only when the name has a capital or no meaning (`Pietersen Holding`). */
export const wordsAfter: ReadonlySet<string> = new Set(
  'holding beheer groep group foundation bouw advies consultancy logistics transport services solutions trading vastgoed'.split(
    ' ',
  ),
);
