const signature = '(?:handtekening\\w*|krabbel|paraaf|signatures?)';
const paper = `(?:${signature}|uittreksel\\w*|kvk-?uittreksel\\w*|formulier\\w*|volmacht\\w*|statuten|notulen|stempel|paspoort\\w*|id|id-?kaart|legitimatie\\w*|identiteitsbewijs|document\\w*|machtiging\\w*|verklaring\\w*|besluit\\w*|extracts?|forms?|power of attorney|articles|minutes|stamp|passport|id card|mandate\\w*|authori[sz]ation|declaration|proof|bewijs)`;
const wish =
  '(?:kan|kun|kunnen|kunt|mag|mogen|hoe|wil|willen|ga|gaan|zal|zullen|ik|we|wij|even|laten|help|moet|how|can|could|may|i|i will|want|help|let me|should|easiest|best|tips?|is het|erg als|wat als)';

/** How people ask to forge something, in plain small letters. The past participle is a report or a fear, the infinitive a plan. */
export const forgeryPlans: readonly RegExp[] = [
  /\b(?:vervalsen|te vervalsen|vals maken)\b/,
  /\b(?:forge|forging|counterfeit|falsify|falsifying) (?!ahead)/,
  new RegExp(
    `\\b${paper}\\b.{0,50}\\b(?:namaken|na te maken|nabootsen|na te bootsen|nadoen|na te doen|overtrekken|natekenen|photoshoppen|fotoshoppen|met photoshop|verzinnen)\\b`,
  ),
  new RegExp(
    `\\b(?:imitate|fake|photoshop|doctor (?:an?|the|my))\\b.{0,30}\\b(?:${paper}|scribble|seal)|\\bmake up (?:an?|the|some) ${paper}|\\b(?:trace|tracing|reuse)\\b.{0,20}\\b(?:${signature}|scribble)`,
  ),
  new RegExp(
    `\\b(?:doe|maak|doen|maken)\\b.{0,15}${signature}.{0,40}\\bna(?:\\s*$|[ .?!,])(?!(?:de|het|een|mijn|afloop)\\b)`,
  ),
  /\b(?:vals|valse|nep|false|forged|counterfeit)[ -](?:paspoort|handtekening|krabbel|uittreksel|volmacht|document|identiteitsbewijs|id|stempel|passport|signature|extract|power of attorney|papieren|papers|identity)\b(?!.{0,30}\b(?:is|herken|gemeld|gezien)\b)/,
  /\b(?:een|an?) (?:verzonnen|gefingeerde?|niet bestaande?|invented|made[- ]up|fictitious|non-existent) (?:persoon|bestuurder|bedrijf|naam|vergadering|besluit|person|director|company|name|meeting)\b/,
  /\bvergadering verzinnen\b|\binvent(?:ing)? (?:a|the|an) (?:meeting|resolution|director|person|decision)\b/,
  /\b(?:ik ken|i know) (?:de|het|zijn|haar|my|his|her)\b.{0,30}\b(?:krabbel|handtekening|scribble|signature)\b.{0,20}\b(?:hoofd|heart)/,
  /\b(?:put|add|write|place)\b.{0,12}\b(?:his|her|their|my boss's|the director's) (?:signature|name|scribble)\b.{0,12}\b(?:myself|in myself|for him|for her|notice)\b/,
  /\b(?:i|we) (?:just |simply |will |can |could )*(?:put|add|write|place) (?:in )?(?:his|her|their) (?:signature|scribble)\b/,
  /\b(?:copy|paste|cut out|reuse) (?:the|his|her|their|someone's|somebody's) signature\b/,
  /\bkopieren zonder (?:toestemming|overleg|te vragen)\b/,
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
  /(?<=\b(?:ik|we|wij)\b.{0,40})\b(?:met|in) (?:zijn|haar|diens|hun) (?:handtekening|naam) (?:tekenen|ondertekenen|zetten)\b/,
  /\b(?:ik|we|wij|mezelf|zelf)\b(?: \w+){0,4} (?:zet|zetten|schrijf|schrijven)\b(?: \w+){0,4} (?:zijn|haar|hun|diens|zn) (?:handtekening|krabbel)\b/,
  /\b(?:zet|schrijf) (?:ik|we|wij)\b(?: \w+){0,4} (?:zijn|haar|hun|diens|zn) (?:handtekening|krabbel)\b/,
  /\b(?:kan|mag|zal|zou|wil) (?:ik|wij|we)\b(?: \w+){0,4} (?:zijn|haar|hun|diens|zn) (?:handtekening|krabbel) (?:(?!laten)\w+ ){0,2}(?:zetten|nazetten|nadoen)\b/,
  /\b(?:i|we) (?:\w+ ){0,2}sign (?:it |the form |this )?(?:with|using) (?:his|her|their) (?:name|signature)\b|^sign (?:with|using) (?:his|her|their) (?:name|signature)\b|\bsign (?:it |the form |this )?(?:with|using) (?:somebody else's|someone else's|another person's|the director's) (?:name|signature)\b|\b(?:i|we) (?:\w+ ){0,2}sign (?:his|her|their) name\b|\bsign (?:someone else's|somebody else's|my boss's|the director's) name\b|\bput (?:his|her|their) signature (?:on|under)\b.{0,20}\bmyself\b/,
  /(?<!\b(?:lijkt|staat er|looks|seems|lijken) )\b(?:alsof|as if|as though|doen of|net doen|pretend(?:ing)? that)\b.{0,30}\b(?:hij|zij|ze|de bestuurder|de directeur|he|she|they|the director)\b.{0,25}\b(?:zelf|getekend|tekende|tekent|leeft|leefde|nog leeft|signed|alive|is here|living|wrote)\b/,
];
