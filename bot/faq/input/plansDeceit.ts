import { readableForms } from './readableForms.ts';

/**
 * Whether a text asks how to deceive: forge, sign as somebody else or for the dead, date back, get round a check. Not
 * who fears or reports it, and not who scans a signature, signs on an authority or asks what a death changes.
 */
export function plansDeceit(text: string): boolean {
  const [plain = ''] = readableForms(text);
  return !fears.test(plain) && plans.some((plan) => plan.test(plain));
}

const fears =
  /\b(?:voorkom\w*|aangifte|melden|gemeld|vermoed\w*|slachtoffer|verdacht\w*|bang|fraude melden|misbruik\w*|beschuldig\w*|strafbaar|herken\w*|beveilig\w*|bescherm\w*|prevent\w*|report\w*|victim|suspect\w*|afraid|worried|illegal|punish\w*|recogni[sz]e\w*|protect\w*|detect\w*|heeft mijn|hebben mijn|has my|forged my|faked my|zonder dat (?:ik|wij|we)|without (?:my|our|me|us)\b|zonder (?:mijn|onze) (?:toestemming|weten))/;

const signature = '(?:handtekening\\w*|krabbel|paraaf|signatures?)';
const paper = `(?:${signature}|uittreksel\\w*|kvk-?uittreksel\\w*|formulier\\w*|volmacht\\w*|statuten|notulen|stempel|paspoort\\w*|id|id-?kaart|legitimatie\\w*|identiteitsbewijs|document\\w*|machtiging\\w*|verklaring\\w*|besluit\\w*|extracts?|forms?|power of attorney|articles|minutes|stamp|passport|id card|mandate\\w*|authori[sz]ation|declaration|proof|bewijs)`;
const wish =
  '(?:kan|kun|kunnen|kunt|mag|mogen|hoe|wil|willen|ga|gaan|zal|zullen|ik|we|wij|even|laten|help|moet|how|can|could|may|i|i will|want|help|let me|should|easiest|best|tips?|is het|erg als|wat als)';

const plans: readonly RegExp[] = [
  // Forging. The past participle (`vervalst`, `forged`) is a report or a fear, the infinitive a plan.
  new RegExp(
    `\\b${wish}\\b.{0,80}\\b(?:vervalsen|te vervalsen|namaken|na te maken|nabootsen|na te bootsen|nadoen|na te doen|overtrekken|photoshoppen|fotoshoppen|forge|forging|counterfeit|falsify|photoshop)\\b`,
  ),
  /\b(?:vervals|photoshop|fotoshop|forge|fake) (?:ik|we|wij|i|een|de|het|a|an|the|my|his|her|mijn|zijn|haar)\b/,
  new RegExp(
    `\\b(?:ik|we|wij|i) (?:vervals|photoshop|maak|fake|forge)\\b.{0,40}${paper}(?:.{0,25}\\bna\\b|)(?<=(?:vervals|photoshop|fake|forge)\\b.{0,80}|\\bna)`,
  ),
  new RegExp(
    `\\b(?:make|create|buy|get|use|making|using|submit|upload)\\b.{0,15}\\b(?:a |an )?(?:fake|false|forged|counterfeit|phony)\\b.{0,20}${paper}`,
  ),
  new RegExp(
    `\\b(?:vals|valse|nep|neppe|vervalste?|gefingeerde?)[ -]?${paper}.{0,40}\\b(?:maken|gebruiken|uploaden|kopen|regelen|inleveren|insturen|opsturen|indienen|zetten|opmaken|leveren|tekenen)`,
  ),
  new RegExp(
    `\\b(?:maken|gebruiken|kopen|uploaden|maak|gebruik|koop|upload|regel|stuur|lever|use|make|buy)\\b.{0,25}\\b(?:vals|valse|nep|neppe|vervalste?)[ -]?${paper}`,
  ),
  /\bnep-?(?:uittreksel|handtekening|paspoort|volmacht|document|stempel|bv|bestuurder|adres|formulier)/,
  new RegExp(
    `\\b${wish}\\b.{0,60}\\b${signature} (?:van|of)\\b.{0,40}\\b(?:kopieren|plakken|knippen|natekenen|te kopieren)\\b`,
  ),
  new RegExp(
    `\\b(?:copy|copying|paste|cut|trace|tracing|imitate|imitating|mimic|reproduce|photocopy)\\b.{0,30}\\b(?:director|boss|chair\\w*|treasurer|colleague|partner|his|her|their|someone|somebody|other|owner|husband|wife|\\w+'s)\\b.{0,20}\\b${signature}`,
  ),
  /\b(?:met|in) (?:zijn|haar|diens|hun) (?:handtekening|naam) (?:tekenen|ondertekenen|zetten)\b|\b(?:zijn|haar|hun|zn|d'r) (?:handtekening|krabbel) (?:gewoon |even |zelf |dan )*(?:zetten|nazetten|namaken|nadoen|erop zetten|eronder zetten)\b/,
  /\b(?:zet|zetten|schrijf|schrijven)\b.{0,15}\b(?:zijn|haar|diens|de) (?:handtekening|krabbel|naam) (?:wel |gewoon |even |zelf |er )*(?:eronder|erop|zelf|voor hem|voor haar)\b/,
  /\bsign (?:it |the form |this )?(?:with|using) (?:his|her|their|somebody else's|someone else's|another person's|the director's) (?:name|signature)\b|\bsign (?:his|her|their|someone else's|somebody else's|my boss's|the director's) name\b|\bput (?:his|her|their) signature (?:on|under)\b.{0,20}\bmyself\b/,
  /\b(?:alsof|as if|as though|doen of|net doen)\b.{0,30}\b(?:hij|zij|ze|de bestuurder|de directeur|he|she|they|the director)\b.{0,25}\b(?:zelf|getekend|tekende|tekent|leeft|leefde|nog leeft|signed|alive|is here|living|wrote)\b/,
  // The dead.
  /\b(?:teken\w*|ondertekenen|onderteken|handtekening zetten)\b.{0,30}\b(?:namens|voor|in naam van|als)\b (?:een |de |mijn |onze |het |die |den )*(?:overleden|overledene|dode|wijlen|gestorven)\b(?!.{0,60}\b(?:erfgena\w+|executeur|nabestaande\w*|erven|vereffenaar))/,
  /\b(?:namens|in naam van) (?:een |de |mijn |onze |die )*(?:overleden|overledene|dode|gestorven)\b.{0,40}\b(?:teken\w*|ondertekenen|handtekening)\b/,
  /\b(?:sign|signing|signature)\b.{0,25}\b(?:on behalf of|for|as|in the name of|in name of)\b (?:a |the |my |our |someone who is |somebody who is )*(?:deceased|dead|late)\b(?!.{0,60}\b(?:heir|executor|estate|liquidator))/,
  // Dates.
  /\b(?:antedateren|antidateren|te antedateren|antedateer|backdat(?:e|ing)|back-date|back date|antedat(?:e|ing)|predate)\b/,
  /\b(?:eerdere|oudere|oude|vroegere|andere|valse|latere|recentere|nieuwere) datum\b.{0,20}\b(?:op|erop|onder|invullen|zetten|neerzetten|opschrijven|schrijven)\b.{0,25}(?:\bdan\b|\bzetten\b|\binvullen\b|\bschrijven\b|\bplakken\b)/,
  /\bdatum\b.{0,30}\b(?:terugzetten|terug te zetten|vervroegen|verzinnen|bewerken|veranderen op het uittreksel|aanpassen op het uittreksel)\b|\b(?:datum|date)\b.{0,10}\b(?:op|van|on|of)\b (?:het|mijn|de|the|my|an? old) (?:kvk-?)?(?:uittreksel|extract)\b.{0,20}\b(?:aanpassen|veranderen|wijzigen|bewerken|change|edit|alter)\b/,
  /\b(?:change|edit|alter|changing|editing|tamper with|doctor)\b.{0,10}\b(?:the )?(?:date|text|names?|pdf)\b.{0,15}\b(?:on|of|in) (?:the|my|an?|our) (?:old )?(?:kvk |trade register )?(?:extract|pdf|passport|id|power of attorney)\b/,
  /\b(?:uittreksel|volmacht|paspoort|statuten|pdf)\b.{0,15}\b(?:zelf )?(?:bewerken|te bewerken|manipuleren|knutselen|photoshoppen)\b/,
  /\b(?:put|write|use|enter)\b.{0,10}\b(?:an |a )?(?:earlier|older|false|wrong|fake) date\b/,
  // Getting round a check, or somebody's back.
  /\b(?:omzeilen|omzeil|te omzeilen|omzeild krijgen|ontduiken|misleiden|foppen|bedonderen|bedriegen|oplichten|belazeren|sjoemelen|frauderen|circumvent\w*|bypass\w*|evade|trick|fool|deceive|cheat|defraud|hack\w*)\b.{0,40}\b(?:controle\w*|check\w*|verificatie|identificatie|regels?|handtekening\w*|reconi|kvk|jullie|bestuur\w*|systeem|system|verification|identification|rules?|signature\w*|you|board|director|register)\b/,
  /\b(?:controle\w*|check\w*|verificatie|identificatie|id-?check|regels?|handtekening\w*|eis|kvk|kamer van koophandel|reconi|jullie|verification|identification|signature requirement|requirement|rules?)\b.{0,40}\b(?:omzeilen|omzeil|te omzeilen|ontduiken|te ontduiken|misleiden|te misleiden|foppen|bedonderen|om de tuin leiden|oplichten|belazeren|be bypassed|bypassed|circumvented)\b/,
  /\b(?:get|getting|work|way) (?:a)?round\b.{0,15}\b(?:the )?(?:check\w*|verification|identification|identity check|signature requirement|id check|controls?)\b/,
  /\b(?:zonder dat|without)\b (?:de |mijn |het |onze |iemand |the |my |our |anyone |anybody )*(?:bestuurder\w*|directeur|directie|baas|voorzitter|bestuur|hij|zij|ze|iemand|reconi|jullie|collega|partner|compagnon|vennoot|kvk|director\w*|boss|chair\w*|board|him|her|them|anyone|anybody|partner)\b.{0,20}\b(?:weet|weten|merkt|merken|doorheeft|doorhebben|erachter komt|ziet|know\w*|notic\w*|finding out|realising)\b/,
  /\bachter (?:zijn|haar|hun|de|het|mijn)\b.{0,25}\brug om\b|\bbehind (?:his|her|their|the|my)\b.{0,20}\bback\b|\b(?:stiekem|heimelijk|secretly|sneak\w*)\b.{0,40}\b(?:teken\w*|handtekening|aanvra\w*|upgrad\w*|sign\w*|appl\w*|request\w*|middel|mandat\w*|machtig\w*)/,
  /\b(?:voordoen|uitgeven|doorgaan) (?:als|voor)\b|\bvoor te doen als\b|\bdoe (?:ik )?(?:me|mij) voor als\b|\b(?:impersonat\w+|pose as|posing as|pretend(?:ing)? (?:to be|i am|i'm|that i am) (?:the |my |a |our |an )*(?:director|boss|chair\w*|owner|treasurer|representative|someone|somebody|him|her|partner|board))/,
  /\b(?:inloggen|tekenen|ondertekenen|identificeren|identificatie doen|login|log in|sign|identify)\b.{0,20}\b(?:met|with|using)\b.{0,8}\b(?:het |de |the )?(?:paspoort|id|id-?kaart|identiteitsbewijs|digid|wachtwoord|middel|passport|id card|password|login) (?:van|of) (?:mijn|een|de|iemand|my|the|an?|someone|somebody)\b/,
  /\b(?:paspoort|id|id-?kaart|identiteitsbewijs|digid|wachtwoord) van (?:mijn|een|de|iemand)(?: \w+){0,3} (?:gebruiken|lenen|uploaden alsof)\b|\buse (?:my |someone |somebody )?(?:boss's|director's|else's|colleague's|his|her|another person's) (?:passport|id|identity|password|login)\b/,
  /\b(?:katvanger|stroman|straw ?man|front man|nominee director)\b|\bvalse naam\b|\bfalse name\b|\bfake (?:name|identity|director|company)\b|\bvalse identiteit\b|\bidentiteitsfraude plegen\b/,
  /\b(?:liegen|lieg|lie|lying)\b.{0,30}\b(?:over|about|tegen|to|op het formulier|on the form)\b/,
];
