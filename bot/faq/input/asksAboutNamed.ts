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
  if (outright.some((pattern) => pattern.test(sentence))) return true;
  if (supposed.test(sentence)) return false;
  const ofTheirs = ownOrganisation.test(sentence) ? [] : whoThere;
  return [...ofTheirs, ...aboutThem].some((pattern) => pattern.test(sentence));
}

/** A case that is supposed, or what is needed: the answer is a rule, not a fact about somebody. */
const supposed =
  /\b(?:als(?! (?:bestuurder|directeur|eigenaar|vennoot|voorzitter|penningmeester|secretaris)\b)|indien|wanneer|terwijl|nodig|genoeg|voldoende|if|when|while|need|needs|needed|enough|required|ik ben|wij zijn|i am|we are|ik sta|mag ik|kan ik|moet ik|moeten wij|can i|may i|do i|should i|must i)\b/;

/** Whoever speaks of their own tells who they are along the way. */
const ownOrganisation = /\b(?:ik|wij|we|ons|onze|mijn|m'n|mn|i|our|my|us)\b/;

/** One name of a person or an organisation: after a word for `of`, a person may be an organisation called after one. */
const name = `[${maskMarks.personName}${maskMarks.companyName}]`;
const company = maskMarks.companyName;
const person = maskMarks.personName;
const anyName = new RegExp(name, 'u');

const roles =
  '(?:bestuurders?|bestuur|directeur(?:en)?|directie|eigena(?:ar|ren|ars)|venno(?:ot|ten)|aandeelhouders?|commissaris(?:sen)?|leden|directors?|owners?|partners?|shareholders?|board|members?)';
const facts = `(?:${roles}|bevoegd|tekenbevoegd|gevolmachtigd\\w*|gemachtigd\\w*|machtigingenbeheerder|voorzitter|penningmeester|secretaris|ingeschreven|uitgeschreven|geregistreerd|failliet|overleden|getrouwd|volmacht|uittreksel|register|handelsregister|kvk|authori[sz]ed|representative|treasurer|chair\\w*|registered|bankrupt|extract|bevoegdheid|authority|minderjarig|geschorst|getekend|ondertekend|aangevraagd|ingediend|goedgekeurd|klant|bekend|in leven|leeft|signed|applied|submitted|approved|customer|known|alive|registration|registratie)`;
const details = `(?:${roles}|adres|woonadres|geboortedatum|telefoonnummer|nummer|kvk-?nummer|rsin|e-?mail\\w*|gegevens|ubo'?s?|uittreksel|statuten|bevoegdheid|functie|address|phone number|mobile number|date of birth|number|extract|articles|authority|details|data|bsn)`;
const title =
  '(?:de |het |the |mijn |my |meneer |heer |mevrouw |mevr\\.? |dhr\\.? |mr\\.? |mrs\\.? |ms\\.? )*(?:\\p{L}+ )?';
const gap = '[^.!?]{0,80}';
const near = '[^.!?]{0,30}';
const pattern = (source: string): RegExp => new RegExp(source, 'u');

/** Asked outright: who somebody is, what is known of them, whether it can be looked up. */
const outright: readonly RegExp[] = [
  pattern(`\\b(?:wie|who) (?:is|zijn|are)\\b (?:de |the )?${name}`),
  pattern(
    `\\b(?:wat|what|geef|give|zoek|find|look up|vertel|tell|toon|show|mail|stuur|send|op welk|hoe luidt|weet u|hebt u|heeft u|do you (?:know|have)|op zoek naar|looking for)\\b${gap}\\b${details} (?:van|of|for|voor|bij|at)\\b${near}${name}`,
  ),
  pattern(
    `\\b(?:opzoeken|nagaan|controleren|checken|nakijken|uitzoeken|look up|check|verify|find out|controleer|kijk|zoek)\\b[^.!?]{0,20}\\b(?:of|wie|wat|whether|if|who|what)\\b${gap}${name}`,
  ),
  pattern(
    `\\b(?:weten|zeggen|vertellen|bevestigen|weet|zeg|tell me|know|confirm|say)\\b,? (?:mij |me |us )?(?:of|whether|if) ${title}${name}[^.!?]{0,60}\\b${facts}`,
  ),
  pattern(
    `\\b(?:weten|zeggen|vertellen|weet|tell me|know)\\b,? (?:mij |me |us )?(?:wie|who)\\b${gap}${company}`,
  ),
  pattern(
    `\\b(?:waar woont|waar wonen|hoe oud is|where does|where do|how old is|klopt het dat|is it true that)\\b[^.!?]{0,20}${name}`,
  ),
  pattern(
    `\\b(?:namen|names) (?:van|of)\\b${near}${name}|\\b(?:handelsregister|trade register)\\b[^.!?]{0,20}\\b(?:kijken|zoeken|look|for|voor)\\b[^.!?]{0,12}${name}`,
  ),
  pattern(
    `\\b(?:is|are|has|heeft|zijn) (?:de |het |the )?(?:aanvraag|upgrade|application|request|dossier|file|middel|login means) (?:van|of)\\b[^.!?]{0,15}${name}`,
  ),
];

/** Who is or may what there, how many they are, what they have: not for who asks about their own. */
const whoThere: readonly RegExp[] = [
  pattern(
    `\\b(?:wie|who) (?:is|zijn|was|waren|are|were|bestuurt|besturen|runs|owns|directs|zit|zitten|staat|staan)\\b${gap}\\b(?:van|bij|of|at|voor|for|in)\\b${near}${name}`,
  ),
  pattern(
    `\\b(?:wie|who) (?:mag|mogen|kan|kunnen|moet|moeten|tekent|tekenen|may|can|must|signs|should)\\b${gap}\\b(?:van|bij|voor|namens|for|at|of|on behalf of)\\b${near}${company}`,
  ),
  pattern(`\\b(?:hoeveel|how many|welke|which)\\b${near}\\b${roles}\\b${gap}${name}`),
  pattern(
    `\\b(?:welke?|which|wat voor)\\b[^.!?]{0,40}\\b(?:heeft|hebben|does|did|has|staan|are)\\b[^.!?]{0,25}${name}`,
  ),
  pattern(`\\b(?:whose|van wie is|who owns|who runs)\\b${gap}${name}`),
];

/** A yes or no about somebody by name. */
const aboutThem: readonly RegExp[] = [
  pattern(
    `(?:^|[,:"] ?|\\b(?:en|and|but|maar|dus|so|vraag|question|weten) )(?:is|zijn|was|are|were|staat|staan|heeft|has|bestaat|does|did) ${title}${name}[^.!?]{0,80}\\b${facts}`,
  ),
  pattern(
    `\\b(?:mag|kan|kunnen|mogen|can|may|is) ${title}${person}[^.!?]{0,60}\\b(?:voor|bij|namens|van|for|at|of|on behalf of)\\b${near}${company}`,
  ),
  pattern(`^(?:graag |vraag: ?)?(?:is|staat|zijn|has|does) ${name}[^.!?]{0,10}$`),
];
