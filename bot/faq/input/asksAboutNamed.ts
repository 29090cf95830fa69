import { maskMarks } from './masks.ts';

/**
 * Whether a masked text asks for facts about the person or organisation that it names (`is Jan Jansen bevoegd bij
 * Bakkerij Jansen BV?`). A name along the way (`ik ben Piet, mag ik alleen tekenen?`), or one in a case that is
 * supposed (`als Piet beperkt bevoegd is`), asks for none.
 */
export function asksAboutNamed(text: string): boolean {
  return text
    .toLowerCase()
    .split(/(?<=[.!?;])\s+/)
    .some((sentence) => asks(sentence));
}

function asks(sentence: string): boolean {
  if (!anyName.test(sentence)) return false;
  if (ofTheFacts.some((pattern) => pattern.test(sentence))) return true;
  return !supposed.test(sentence) && aboutThem.some((pattern) => pattern.test(sentence));
}

const name = `[${maskMarks.personName}${maskMarks.companyName}]`;
/** After a word for `of`, what reads as a person may be an organisation called after one. */
const company = name;
const person = maskMarks.personName;
const anyName = new RegExp(name, 'u');

/** A case that is supposed, or the asker's own organisation. */
const supposed =
  /\b(?:als|indien|wanneer|terwijl|if|when|while|ik ben|wij zijn|i am|we are|ons|onze|our|ik sta|mag ik|kan ik|moet ik|can i|may i|do i|should i|must i)\b/;

const facts =
  '(?:bevoegd|tekenbevoegd|bestuurder|bestuurders|directeur|eigenaar|eigenaren|vennoot|vennoten|gevolmachtigd\\w*|gemachtigd\\w*|machtigingenbeheerder|voorzitter|penningmeester|secretaris|commissaris|aandeelhouder\\w*|ingeschreven|uitgeschreven|geregistreerd|failliet|overleden|getrouwd|volmacht|uittreksel|register|handelsregister|kvk|authori[sz]ed|director|directors|owner|owners|representative|partner|treasurer|chair\\w*|registered|bankrupt|extract|bevoegdheid|authority|minderjarig|geschorst|getekend|ondertekend|aangevraagd|ingediend|goedgekeurd|klant|bekend|in leven|leeft|signed|applied|submitted|approved|customer|known|alive|registration|registratie)';
const details =
  "(?:adres|woonadres|geboortedatum|telefoonnummer|nummer|kvk-?nummer|rsin|e-?mail\\w*|gegevens|bestuurders?|bestuur|directeur|directie|eigenaar|eigenaren|vennoten|aandeelhouders|ubo'?s?|uittreksel|statuten|bevoegdheid|handtekening|functie|address|phone number|date of birth|number|directors?|owners?|board|extract|articles|authority|details|data|signature|bsn)";
const gap = '[^.!?]{0,80}';

/** Asked outright: who they are, what is known of them. */
const ofTheFacts: readonly RegExp[] = [
  new RegExp(
    `\\b(?:wie|who)\\b (?:is|zijn|was|waren|are|were|bestuurt|besturen|runs|owns|directs)\\b(?!.{0,20}\\b(?:ik|wij|i|we)\\b)${gap}\\b(?:van|bij|of|at|voor|for)\\b${gap}${company}`,
  ),
  new RegExp(`\\b(?:wie|who) (?:is|zijn|are)\\b (?:de |the )?${name}`),
  new RegExp(
    `\\b(?:wat|what|geef|give|zoek|find|look up|vertel|tell|toon|show|mail|stuur|send|op welk|hoe luidt|weet u|hebt u|heeft u|do you (?:know|have))\\b${gap}\\b${details}\\b (?:van|of|for|voor|bij|at)\\b[^.!?]{0,30}${name}`,
  ),
  new RegExp(
    `\\b(?:hoeveel|how many|welke|which|wat voor)\\b [^.!?]{0,30}\\b(?:heeft|hebben|has|have|does|zitten|staan)\\b[^.!?]{0,25}${company}`,
  ),
  new RegExp(
    `\\b(?:opzoeken|nagaan|controleren|checken|nakijken|uitzoeken|look up|check|verify|find out|controleer|check|kijk|zoek)\\b[^.!?]{0,20}\\b(?:of|wie|wat|whether|if|who|what)\\b${gap}${name}`,
  ),
  new RegExp(
    `\\b(?:weten|zeggen|vertellen|bevestigen|weet|zeg|tell me|know|confirm|say)\\b,? (?:mij |me |us )?\\b(?:of|whether|if)\\b (?:de |mijn |the |my |onze )?(?:\\p{L}+ )?${name}[^.!?]{0,60}\\b${facts}`,
    'u',
  ),
  new RegExp(
    `\\b(?:weten|zeggen|vertellen|weet|tell me|know)\\b,? (?:mij |me |us )?(?:wie|who)\\b${gap}${company}`,
  ),
  new RegExp(
    `\\bwhose\\b${gap}${company}|\\bvan wie is\\b${gap}${company}|\\bwho (?:owns|runs)\\b${gap}${company}`,
  ),
  new RegExp(
    `\\b(?:waar woont|waar wonen|hoe oud is|where does|where do|how old is|klopt het dat|is it true that)\\b[^.!?]{0,20}${name}`,
  ),
  new RegExp(
    `\\b(?:welke?|which|wat voor)\\b[^.!?]{0,40}\\b(?:heeft|hebben|does|did|has|staan|are)\\b[^.!?]{0,25}${name}`,
  ),
  new RegExp(
    `\\b(?:namen|names)\\b (?:van|of)\\b[^.!?]{0,40}${name}|\\b(?:handelsregister|trade register)\\b[^.!?]{0,20}\\b(?:kijken|zoeken|look|for|voor)\\b[^.!?]{0,12}${name}|\\b(?:op zoek naar|looking for)\\b[^.!?]{0,40}${name}`,
  ),
  new RegExp(
    `\\b(?:wie|who)\\b[^.!?]{0,12}\\b(?:ingeschreven|geregistreerd|registered|bestuur|board)\\b${gap}\\b(?:bij|van|at|of)\\b ${name}`,
  ),
  new RegExp(
    `\\b(?:is|are|has|heeft|zijn)\\b (?:de |het |the )?(?:aanvraag|upgrade|application|request|dossier|file|middel|login means) (?:van|of)\\b[^.!?]{0,15}${name}`,
  ),
];

/** A yes or no about somebody, or who may sign there: not in a supposed case, not of the asker's own. */
const aboutThem: readonly RegExp[] = [
  new RegExp(
    `(?:^|[,:"] ?|\\b(?:en|and|but|maar|dus|so|vraag|question|weten) )(?:is|zijn|was|are|were|staat|staan|heeft|has|bestaat|does|did)\\b (?:de |het |the |mijn |my |meneer |heer |mevrouw |mevr\\.? |dhr\\.? |mr\\.? |mrs\\.? |ms\\.? )*(?:\\p{L}+ )?${name}[^.!?]{0,80}\\b${facts}`,
    'u',
  ),
  new RegExp(
    `\\b(?:mag|kan|kunnen|mogen|can|may|is)\\b (?:de |het |the |mijn |my |meneer |heer |mevrouw |mevr\\.? |dhr\\.? |mr\\.? |mrs\\.? |ms\\.? )*(?:\\p{L}+ )?${person}[^.!?]{0,60}\\b(?:voor|bij|namens|van|for|at|of|on behalf of)\\b[^.!?]{0,30}${company}`,
    'u',
  ),
  new RegExp(
    `\\b(?:wie|who)\\b (?:mag|mogen|kan|kunnen|moet|moeten|tekent|tekenen|may|can|must|signs|should|is allowed)\\b${gap}\\b(?:van|bij|voor|namens|for|at|of|on behalf of)\\b[^.!?]{0,30}${company}`,
  ),
  new RegExp(`^(?:ik ben benieuwd |graag |vraag: ?)?(?:is|staat|zijn|has|does)\\b ${name}[^.!?]{0,10}$`),
];
