import type { Locale } from '../../../../rules/locale.ts';

// Words of a chat, of Flanders, Limburg, Brabant and Twente, as they are written in plain Dutch: `form > plain`.
const dutch = `1mans > eenmans; 1 mans > eenmans; eenmans zaak > eenmanszaak; 1 man zaak > eenmanszaak; mandaat houder > gemachtigde; bie > bij; ie > hij; döt > doet; un > een; dri j > drie; drij > drie; tied > tijd; oons > onze; oonze > onze; wieë > wie; mam > moeder; ma > moeder; pa > vader; moek > moet ik; moeek > moet ik; mok > moet ik; mot > moet; motte > moeten; mottu > moet u; moeje > moet je; moete > moet;
  moejt > moet; mag k > mag ik; magk > mag ik; kank > kan ik; kanda > kan dat; kunde > kun je; kunne > kunnen; kande > kan je; kenne > kunnen;
  ken > kan; kun > kan; kunt > kan; kunnen > kan; magde > mag je; moogt > mag; meugt > mag; meug > mag; moet ge > moet je; moette > moet je;
  ge > je; gij > je; gullie > jullie; ulle > jullie; ullie > jullie; gulder > jullie; wulder > wij; wieleu > wij; oe > hoe; hoei > hoe;
  nie > niet; nit > niet; neet > niet; nii > niet; da > dat; det > dat; wa > wat; wah > wat; wier > wie; weet ge > weet je; veur > voor; vur > voor; veurzitter > voorzitter;
  vurzitter > voorzitter; mien > mijn; mienn > mijn; miene > mijn; mijne > mijn; mijnen > mijn; onzen > onze; ons > onze; d > de; den > de; t > het; ut > het; ok > ook; oek > ook;
  bin > ben; zn > zijn; zun > zijn; z > ze; m > hem; um > hem; dr > er; d r > er; k > ik; ikke > ik; mn > mijn; heb k > heb ik; hebk > heb ik;
  hebde > heb je; edde > heb je; ebben > hebben; zijde > ben je; bende > ben je; zijt > bent; hef > heeft; hebt > hebben; as > als; gene > geen; genen > geen; gin > geen; gien > geen;
  allenig > alleen; allinnig > alleen; alleene > alleen; alleinig > alleen; alenig > alleen; alleenig > alleen; eenen > een; nen > een; ne > een; n > een; ff > even; effe > even; effen > even; ipv > in plaats van; ivm > in verband met;
  mbt > over; tav > over; nav > over; ovv > onder vermelding; dmv > met; ajb > alstublieft; aub > alstublieft; svp > alstublieft; gr > groet; grtjs > groet; mvg > groet; bvd > dank; thx > dank;
  idd > inderdaad; wrm > waarom; wnr > wanneer; wanner > wanneer; hvl > hoeveel; hoevel > hoeveel; hoeveul > hoeveel; hovl > hoeveel; iem > iemand; iemands > iemand; bev > bevoegd; vert > vertegenwoordiger; vertegenw > vertegenwoordiger; bevvert > bevoegd vertegenwoordiger;
  handt > handtekening; handtek > handtekening; uittr > uittreksel; uitr > uittreksel; dir > directeur; directeurtje > directeur; penn > penningmeester; secr > secretaris; vz > voorzitter; voorz > voorzitter;
  niv > niveau; nivo > niveau; nivoo > niveau; nivau > niveau; lvl > niveau; eh2plus > eh2; eh 2 > eh2; eh 3 > eh3; eh 4 > eh4; eh2+ > eh2; eherk > eherkenning; eherkening > eherkenning; e herkenning > eherkenning; eh > eherkenning; niveau 2 > eh2; niveau 3 > eh3; niveau 4 > eh4;
  niveau twee > eh2; niveau drie > eh3; niveau vier > eh4; nivo 2 > eh2; nivo 3 > eh3; nivo drie > eh3; nivo 4 > eh4; level 3 > eh3; level 2 > eh2; level 4 > eh4; twee plus > eh2; 2 plus > eh2; 2plus > eh2; kamer v koophandel > kvk; kamer van koophandel > kvk; k v k > kvk; kvknr > kvk nummer; kvknummer > kvk nummer;
  koophandel > kvk; e mail > email; e mailadres > email adres; emailadres > email adres; mailadres > email adres; mail adres > email adres; b v > bv; n v > nv; v o f > vof; c v > cv; v v e > vve; i o > in oprichting; io > in oprichting; bvba > buitenlandse vennootschap; gmbh > buitenlandse vennootschap; ltd > buitenlandse vennootschap; sprl > buitenlandse vennootschap; srl > buitenlandse vennootschap; sarl > buitenlandse vennootschap; limited > buitenlandse vennootschap; inc > buitenlandse vennootschap; llc > buitenlandse vennootschap; zzper > zzp; zzpers > zzp; zzp er > zzp`;

const english = `im > i am; ive > i have; id > i would; ill > i will; dont > do not; doesnt > does not; cant > can not; cannot > can not; isnt > is not; arent > are not; wont > will not;
  didnt > did not; hasnt > has not; havent > have not; shouldnt > should not; couldnt > could not; wouldnt > would not; whos > who is; whats > what is; hows > how is; wheres > where is; thats > that is; theres > there is; weve > we have; theyre > they are; youre > you are;
  u > you; ur > your; r > are; pls > please; plz > please; thx > thanks; wanna > want to; gonna > going to; gotta > must; sb > somebody; sth > something; w > with; wo > without; asap > quickly; mgmt > management; dept > department; rep > representative; reps > representatives; sig > signature; sigs > signatures; auth > authorised; authorized > authorised; authorization > authorisation; unauthorized > unauthorised; poa > power of attorney; aoa > articles of association; coc > kvk; chamber of commerce > kvk; trade register > register; commercial register > register; business register > register;
  company register > register; k v k > kvk; kvknumber > kvk number; e herkenning > eherkenning; eh > eherkenning; eh 2 > eh2; eh 3 > eh3; eh 4 > eh4; level 2 > eh2; level 3 > eh3; level 4 > eh4; level three > eh3; level two > eh2; level four > eh4; level 2 plus > eh2; eh2plus > eh2; e mail > email; mail address > email address; emailaddress > email address; e signature > esignature; e sign > esign; b v > bv; v o f > vof; v v e > vve; freelancer > sole proprietor; zzp > sole proprietor; zzper > sole proprietor; self employed > sole proprietor; selfemployed > sole proprietor; gmbh > foreign company; ltd > foreign company; limited company > foreign company; plc > foreign company; llc > foreign company; inc > foreign company; bvba > foreign company; cosign > sign together; id card > identity document`;

function readForms(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(';').map((line) => {
      const [form = '', plain = ''] = line.split('>').map((part) => part.trim());
      return [form, plain] as const;
    }),
  );
}

const forms: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  nl: readForms(dutch),
  en: readForms(english),
};
const longest = 3;

/** Words of a chat or a region in the words that the knowledge is written in: `moek da` becomes `moet ik dat`. */
export function writeOutChatForms(words: readonly string[], locale: Locale): string[] {
  const known = forms[locale];
  const written: string[] = [];
  let place = 0;
  while (place < words.length) {
    let taken = 1;
    let plain: string | undefined;
    for (let length = Math.min(longest, words.length - place); length >= 1; length -= 1) {
      plain = known.get(words.slice(place, place + length).join(' '));
      if (plain !== undefined) {
        taken = length;
        break;
      }
    }
    written.push(...(plain ?? words[place] ?? '').split(' '));
    place += taken;
  }
  return written;
}
