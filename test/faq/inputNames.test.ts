import { describe, expect, test } from '@jest/globals';
import { readQuestion } from '../../bot/faq/input/inputSteps.ts';

describe('names of people are masked', () => {
  test.each([
    ['ik ben Jan Kerkstra en ik teken', 'ik ben [naam] en ik teken'],
    ['ik ben Jan Jansen en ik teken', 'ik ben [naam] en ik teken'],
    ['ik ben piet de boer en ik wil tekenen', 'ik ben [naam] en ik wil tekenen'],
    ['mevr. de Vries is onze penningmeester', 'mevr. [naam] is onze penningmeester'],
    ['meneer hulzebosch tekent', 'meneer [naam] tekent'],
    ['dhr. Van Dijk en mw. Bakker tekenen', 'dhr. [naam] en mw. [naam] tekenen'],
    ['J.P. van den Berg tekent mee', '[naam] tekent mee'],
    ['J. P. Jansen tekent mee', '[naam] tekent mee'],
    ['onze voorzitter j. jansen tekent', 'onze voorzitter [naam] tekent'],
    ['Mijn baas Piet tekent altijd', 'Mijn baas [naam] tekent altijd'],
    ['Mijn baas Xantippus tekent altijd', 'Mijn baas [naam] tekent altijd'],
    [
      'Onze penningmeester Joke is overleden, wie tekent nu?',
      'Onze penningmeester [naam] is overleden, wie tekent nu?',
    ],
    ['Mag Piet tekenen als hij op vakantie is?', 'Mag [naam] tekenen als hij op vakantie is?'],
    ['mag Mark tekenen als hij ziek is', 'mag [naam] tekenen als hij ziek is'],
    ['Kan van der Meulen ook tekenen?', 'Kan [naam] ook tekenen?'],
    ['kan van der hulzebosch ook tekenen', 'kan [naam] ook tekenen'],
    ['Moeten Anne-Marie en Fatima El Amrani allebei tekenen?', 'Moeten [naam] en [naam] allebei tekenen?'],
    ['Kan Jansen tekenen als hij er niet is?', 'Kan [naam] tekenen als hij er niet is?'],
    ['Xandor Quillema tekent ook', '[naam] tekent ook'],
    ['mijn naam is Fatoumata en ik ben bestuurder', 'mijn naam is [naam] en ik ben bestuurder'],
    ['ik heet fatoumata en ik ben bestuurder', 'ik heet [naam] en ik ben bestuurder'],
    ['Wie tekent er? Groetjes, Anneke', 'Wie tekent er? Groetjes, [naam]'],
    ['wie tekent er bij een stichting? mvg xandra', 'wie tekent er bij een stichting? mvg [naam]'],
    ["Piet's volmacht is beperkt, mag hij tekenen?", '[naam] volmacht is beperkt, mag hij tekenen?'],
    [
      'Jan (voorzitter) en Kees (secretaris) tekenen samen',
      '[naam] (voorzitter) en [naam] (secretaris) tekenen samen',
    ],
    ['IK BEN PIET DE BOER EN WIL GRAAG TEKENEN', 'IK BEN [naam] EN WIL GRAAG TEKENEN'],
    ['Mag Ik Tekenen Als Piet Jansen Er Niet Is', 'Mag Ik Tekenen Als [naam] Er Niet Is'],
  ])('%s', (typed, text) => {
    expect(readQuestion(typed, 'nl')).toEqual({
      kind: 'question',
      text,
      masked: ['personName'],
      isSure: true,
    });
  });

  test.each([
    ['My name is John Smith, can I sign?', 'My name is [name], can I sign?'],
    ["I'm Sarah and I am the treasurer", "I'm [name] and I am the treasurer"],
    ['Mrs. Johnson signs as well', 'Mrs. [name] signs as well'],
    ['my boss Xantippus signs', 'my boss [name] signs'],
    ['Kind regards, Brian', 'Kind regards, [name]'],
  ])('%s', (typed, text) => {
    expect(readQuestion(typed, 'en')).toMatchObject({
      kind: 'question',
      text,
      masked: ['personName'],
      isSure: true,
    });
  });
});

describe('names of organisations are masked, their legal form stays', () => {
  test.each([
    ['Wij zijn Bakkerij Jansen BV en willen EH3', 'Wij zijn [bedrijf] BV en willen EH3'],
    ['kan ik voor jansen bv tekenen', 'kan ik voor [bedrijf] bv tekenen'],
    ['Kan ik voor Xyloband Nederland B.V. tekenen?', 'Kan ik voor [bedrijf] B.V. tekenen?'],
    ['bij zoetwaar v.o.f. werk ik', 'bij [bedrijf] v.o.f. werk ik'],
    ['Onze holding Pietersen B.V. is bestuurder', 'Onze holding [bedrijf] B.V. is bestuurder'],
    ['Stichting De Regenboog heeft twee bestuurders', 'Stichting [bedrijf] heeft twee bestuurders'],
    ['stichting de regenboog, hoeveel handtekeningen', 'stichting [bedrijf], hoeveel handtekeningen'],
    ['Vereniging Vrienden van het Park wil upgraden', 'Vereniging [bedrijf] wil upgraden'],
    ['VvE Parkzicht wil EH3', 'VvE [bedrijf] wil EH3'],
    ['vve parkzicht wil eh3', 'vve [bedrijf] wil eh3'],
    ['onze stichting "Vrienden van het bestuur" wil EH3', 'onze stichting "[bedrijf]" wil EH3'],
    ['Ik werk bij Garage De Boer', 'Ik werk bij [bedrijf]'],
    ['onze bakkerij de zonnebloem wil EH3', 'onze [bedrijf] wil EH3'],
    ['de gemeente Zwolle heeft een mandaatbesluit', 'de gemeente [bedrijf] heeft een mandaatbesluit'],
    ['Jansen & Zonen BV wil upgraden', '[bedrijf] BV wil upgraden'],
    ['Maatschap Van Dijk en De Boer tekent samen', 'Maatschap [bedrijf] tekent samen'],
  ])('%s', (typed, text) => {
    expect(readQuestion(typed, 'nl')).toEqual({
      kind: 'question',
      text,
      masked: ['companyName'],
      isSure: true,
    });
  });
});

describe('words of the subject and the language are no names', () => {
  test.each(
    [
      'mijn BV heeft een holding erboven, wie tekent?',
      'Wij zijn een stichting met drie bestuurders',
      'Onze stichting heeft een Penningmeester en een Secretaris',
      'Onze vereniging van eigenaren wil EH3',
      'De Kamer van Koophandel heeft mij nog niet ingeschreven',
      'Wat wil de Belastingdienst van ons?',
      'Kan ik met DocuSign tekenen?',
      'Komt AMP bij ons langs?',
      'Waar staat dat in Mijn Reconi?',
      'Moet het UWV of de RVO ook tekenen?',
      'MAG DE PENNINGMEESTER ALLEEN TEKENEN VOOR DE STICHTING?',
      'Mag Ik Als Voorzitter Alleen Tekenen',
      'Het is in Januari of in Mei veranderd',
      'Wij komen uit Amsterdam en hebben een Duitse GmbH',
      'Wil de bestuurder ook EH3?',
      'Ik ben ziek, wie tekent nu?',
      'ik ben zzp-er, wie tekent',
      "ik ben zzp'er, wie tekent",
      'Wij zijn vergeten te tekenen',
      'ik ben verhuisd naar het buitenland',
      'mijn collega is niet bereikbaar',
      'mijn baas wil niet tekenen',
      'Hoe heet het formulier?',
      'bv of vof, maakt dat uit',
      'De heer is overleden, hoe nu verder?',
      'groeten uit het bestuur',
      'een buitenlandse BV, mag dat?',
      "twee BV's als bestuurder",
      'De bestuurder is een andere BV',
      'I am the treasurer, can I sign alone?',
      'The Chamber of Commerce does not know me',
      'We are a Foundation with three Directors',
      'Will the director need eHerkenning too?',
      'May I sign on behalf of the board in May?',
      'Wij zijn een stichting in Hengelo',
      'Onze dominee tekent altijd alles, mag dat bij EH3?',
      'Wij hebben een Raad van Toezicht en een Raad van Bestuur',
      'De Raad van Commissarissen moet instemmen, klopt dat?',
      'Statutair Directeur is mijn functie, mag ik alleen?',
      'ik ben directeur grootaandeelhouder (DGA)',
      'De Algemene Ledenvergadering heeft een nieuw bestuur gekozen',
      'Is een Belgische BVBA of NV ook goed?',
      'Wat moet ik invullen bij Rechtsvorm?',
      'Ons bedrijf is een Coöperatie U.A. met vijf bestuurders',
      'Wij zijn een Ltd naar Engels recht',
      'mijn bv is bestuurder van een andere bv',
      'Als Eigenaar van een Eenmanszaak, heb ik een uittreksel nodig?',
      'Mag Een Gevolmachtigde Tekenen Voor EH3?',
      'De machtigingenbeheerder is uit dienst. Wat nu?',
      'Onze VvE wordt beheerd door een VvE-beheerder, wie tekent?',
      'Kan mijn Zoon van 17 tekenen?',
      'ik wil graag weten of de penningmeester bevoegd is bij een stichting',
      'Is een penningmeester bevoegd om alleen te tekenen?',
      'Wie zijn de bevoegde vertegenwoordigers van een stichting?',
      'Wie mag tekenen voor een VOF?',
      'Wie mag tekenen voor een BV in oprichting?',
      'Staat de bevoegd vertegenwoordiger in het KVK?',
      'Hoeveel bestuurders heeft een stichting nodig?',
      'hoeveel bestuurders moet een stichting minimaal hebben',
      'hoeveel leden heeft een vereniging normaliter nodig',
      'moet een stichting tegenwoordig een bestuur van drie hebben',
      'Wie is de eigenaar van een eenmanszaak?',
      'Is de holding bevoegd voor de werkmaatschappij BV?',
      'wie tekent namens een kerkgenootschap',
      'Wie tekent er voor een vereniging zonder volledige rechtsbevoegdheid?',
      'moet iedere maat tekenen bij maatschap',
      'onze commanditaire vennoot wil tekenen bij de cv',
      'Who signs for a Dutch BV?',
      'Who is authorised to sign for a foundation?',
      'Is a treasurer authorised to sign for an association alone?',
    ].filter((typed) => !/ jan /.test(typed)),
  )('%s', (typed) => {
    expect(readQuestion(typed, 'nl')).toEqual({ kind: 'question', text: typed, masked: [], isSure: true });
  });
});

describe('what may be a name makes a question unsure and stays out of the model', () => {
  test.each([
    'Kan ik bij Zonnebrood ook tekenen?',
    'mijn collega xandra heeft getekend',
    'ik ben xandor, mag ik tekenen',
    'namens quillema teken ik',
    'Wij doen dit met Flexipol samen',
    'Quintara tekent ook mee',
  ])('%s', (typed) => {
    expect(readQuestion(typed, 'nl')).toEqual({ kind: 'question', text: typed, masked: [], isSure: false });
  });
});
