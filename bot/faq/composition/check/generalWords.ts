import type { Texts } from '../../../../rules/locale.ts';

const nl = `
  aan achter af al alvast ben bent bij bijvoorbeeld binnenkort daar daarbij daarin daarmee daarna daarom daarop daarvan
  daarvoor dan dat de deze die dit doen doet door dus een eerst en er ervan ervoor erop erbij erom ermee gaat gaan graag
  had heb hebben hebt heeft het hier hierbij hiervoor hoe hoeveel hun iets in is kunt maar me met naar namelijk
  nog nu of om omdat ook op over per staan staat te toch toe u uit uw van via vervolgens voor waar
  waarbij waarin waarmee waarop waarvan waarvoor want was wat weer wel welk welke wilt word worden wordt zelf
  uzelf zichzelf zich zij zijn zo zoals zou zowel zullen zult zal doordat hen hij ze tegelijk verder ten ter
`;

const en = `
  a also although am an and any anything are as at because be been being but by did do does doing done for from had
  has have he her here him his how however i in into is it its itself let me my of off on onto or out over per
  she so such than that the their them themselves then there therefore these they this those to too under up upon via
  was were what which while who whom whose why will with would you your yours yourself
`;

/** Words that carry no statement of their own. A word that decides something never belongs here. */
export const generalWords: Texts<ReadonlySet<string>> = { nl: asSet(nl), en: asSet(en) };

function asSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}
