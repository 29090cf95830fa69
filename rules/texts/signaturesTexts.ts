import type { Counterfactual, Json, Reached, TraceStep } from '../decisions/decision.ts';
import type { LevelOfAssurance } from '../levelOfAssurance.ts';
import type { Locale, Texts } from '../locale.ts';
import type { LostClaim } from '../lostClaims.ts';
import type { AuthorityKind } from '../profile.ts';
import type { RuleBook } from '../ruleBook.ts';
import type { SignatureChange } from '../signatures/signaturesCounterfactual.ts';
import type {
  SignatureOutcome,
  SignatureQuestion,
  Signatures,
  SignerKind,
} from '../signatures/signaturesOf.ts';
import { dayText } from './dayText.ts';

/** Sentences about how many sign, and who. */
export interface SignaturesTexts {
  readonly counted: (signatures: number) => string;
  readonly outcomes: Readonly<Record<SignatureOutcome, (level: LevelOfAssurance) => string>>;
  readonly signers: Readonly<Record<SignerKind, (level: LevelOfAssurance) => string>>;
  readonly majority: (directors: number, majority: number) => string;
  readonly statutesTooMany: string;
  readonly statutesNotHere: (level: LevelOfAssurance) => string;
  readonly statutesNoNeed: string;
  readonly moreThanDirectors: string;
  readonly source: (title: string, day: string) => string;
  readonly otherSource: (title: string, day: string) => string;
  readonly changes: Readonly<Record<SignatureChange, (count: number) => string>>;
  readonly enough: (signatures: number) => string;
  readonly everybody: string;
  readonly byDirectors: string;
}

export const signaturesTexts: Texts<SignaturesTexts> = {
  nl: {
    counted: (signatures) =>
      signatures === 1
        ? 'Eén bevoegd vertegenwoordiger tekent.'
        : `${signatures} bevoegd vertegenwoordigers tekenen.`,
    outcomes: {
      counted: () => 'Het aantal handtekeningen is bekend.',
      directorsNeeded: () =>
        'Hoeveel mensen tekenen, hangt af van het aantal bestuurders. Geef op hoeveel bestuurders er zijn.',
      ended: (level) => `${level} bestaat niet meer. Daarvoor tekent niemand.`,
      notIssued: (level) => `${level} wordt niet meer uitgegeven. Daarvoor tekent niemand.`,
      everybodySigns: (level) =>
        `Bij ${level} tekenen alle bevoegd vertegenwoordigers en de gebruiker. Zij laten zich ook identificeren.`,
      notAllowed: (level) => `Wie beperkt bevoegd is, kan ${level} niet aanvragen.`,
    },
    signers: {
      soleRepresentative: () => 'Wie zelfstandig bevoegd is, tekent alleen.',
      jointRepresentatives: (level) => `Wie gezamenlijk bevoegd is, tekent bij ${level} niet alleen.`,
      limitedRepresentatives: (level) => `Wie beperkt bevoegd is, tekent bij ${level} niet alleen.`,
      majorityOfDirectors: (level) => `Bij ${level} tekent de meerderheid van alle bestuurders.`,
      allDirectors: (level) => `Bij ${level} tekenen alle bestuurders.`,
      asStatutesSay: () => 'De statuten laten zien dat minder mensen mogen tekenen. Stuur de statuten mee.',
      allRepresentativesAndUser: () => 'Iedereen die bevoegd is, tekent, en de gebruiker ook.',
    },
    majority: (directors, majority) => `De meerderheid van ${directors} is ${majority}.`,
    statutesTooMany: 'Wat in de statuten staat, maakt het aantal niet lager.',
    statutesNotHere: (level) => `De uitzondering voor statuten geldt niet bij ${level}.`,
    statutesNoNeed: 'Voor wie zelfstandig bevoegd is, maken de statuten geen verschil.',
    moreThanDirectors:
      'Uw organisatie heeft minder bestuurders. Laat ook iemand anders tekenen die bevoegd is, of laat de leverancier meekijken.',
    source: (title, day) => `Bron: ${title}, gelezen op ${day}.`,
    otherSource: (title, day) =>
      `Een andere bron zegt iets anders: ${title}, gelezen op ${day}. Die geldt hier niet.`,
    changes: {
      withStatutes: (count) =>
        `Als de statuten laten zien dat ${count === 1 ? 'één persoon mag' : `${count} mensen mogen`} tekenen,`,
      withoutStatutes: () => 'Zonder de statuten',
      withSoleAuthority: () => 'Als iemand tekent die zelfstandig bevoegd is,',
      withJointAuthority: () => 'Als niemand zelfstandig bevoegd is, maar wel gezamenlijk,',
    },
    enough: (signatures) =>
      signatures === 1 ? 'is één handtekening genoeg.' : `zijn ${signatures} handtekeningen nodig.`,
    everybody: 'tekent iedereen die bevoegd is.',
    byDirectors: 'hangt het aantal handtekeningen af van het aantal bestuurders.',
  },
  en: {
    counted: (signatures) =>
      signatures === 1
        ? 'One authorized representative signs.'
        : `${signatures} authorized representatives sign.`,
    outcomes: {
      counted: () => 'The number of signatures is known.',
      directorsNeeded: () =>
        'How many people sign depends on the number of directors. Tell us how many directors there are.',
      ended: (level) => `${level} no longer exists. Nobody signs for it.`,
      notIssued: (level) => `${level} is no longer issued. Nobody signs for it.`,
      everybodySigns: (level) =>
        `At ${level} all authorized representatives and the user sign. They are identified too.`,
      notAllowed: (level) => `With limited authority nobody can apply for ${level}.`,
    },
    signers: {
      soleRepresentative: () => 'A person with sole authority signs alone.',
      jointRepresentatives: (level) => `A person with joint authority does not sign alone at ${level}.`,
      limitedRepresentatives: (level) => `A person with limited authority does not sign alone at ${level}.`,
      majorityOfDirectors: (level) => `At ${level} the majority of all directors signs.`,
      allDirectors: (level) => `At ${level} all directors sign.`,
      asStatutesSay: () => 'The statutes show that fewer people may sign. Send the statutes too.',
      allRepresentativesAndUser: () => 'Everybody who is authorized signs, and so does the user.',
    },
    majority: (directors, majority) => `The majority of ${directors} is ${majority}.`,
    statutesTooMany: 'What the statutes say does not lower the number.',
    statutesNotHere: (level) => `The exception for statutes does not count at ${level}.`,
    statutesNoNeed: 'For a person with sole authority the statutes make no difference.',
    moreThanDirectors:
      'Your organisation has fewer directors. Have somebody else sign who is authorized, or let the supplier look.',
    source: (title, day) => `Source: ${title}, read on ${day}.`,
    otherSource: (title, day) =>
      `Another source says something else: ${title}, read on ${day}. It does not count here.`,
    changes: {
      withStatutes: (count) =>
        `If the statutes show that ${count === 1 ? 'one person' : `${count} people`} may sign,`,
      withoutStatutes: () => 'Without the statutes,',
      withSoleAuthority: () => 'If somebody with sole authority signs,',
      withJointAuthority: () => 'If nobody has sole authority, but joint authority,',
    },
    enough: (signatures) =>
      signatures === 1 ? 'one signature is enough.' : `${signatures} signatures are needed.`,
    everybody: 'everybody who is authorized signs.',
    byDirectors: 'the number of signatures depends on the number of directors.',
  },
};

/** The number, who signs and why, the sources that won and lost, and what would change it. */
export function signaturesText(
  facts: SignatureQuestion,
  { output, trace, counterfactual }: Reached<Signatures>,
  ruleBook: RuleBook,
  locale: Locale,
): readonly string[] {
  const texts = signaturesTexts[locale];
  const said = (sentence: SignaturesTexts['source'], { source }: Pick<TraceStep, 'source'>) =>
    Object.entries(ruleBook.sources)
      .filter(([key]) => key === source)
      .map(([, { title, readAt }]) => sentence(title, dayText(readAt, locale)));
  const sources = trace.flatMap((step) => [
    ...said(texts.source, step),
    ...othersOf(step, facts.level).flatMap((lost) => said(texts.otherSource, lost)),
  ]);
  return [
    ...(output.signatures === null
      ? [texts.outcomes[output.outcome](facts.level)]
      : countedTexts(facts, output, output.signatures, texts)),
    ...new Set(sources),
    ...(counterfactual === null ? [] : [changeText(counterfactual, texts)]),
  ];
}

function countedTexts(
  { level, authority, directors, statutesAllow }: SignatureQuestion,
  { signers, majority, loweredByStatutes, moreThanDirectors }: Signatures,
  signatures: number,
  texts: SignaturesTexts,
): readonly string[] {
  const isIgnored = statutesAllow !== null && !loweredByStatutes;
  return [
    texts.counted(signatures),
    ...(signers === null ? [] : [texts.signers[signers](level)]),
    ...(signers === 'majorityOfDirectors' && directors !== null && majority !== null
      ? [texts.majority(directors, majority)]
      : []),
    ...(moreThanDirectors ? [texts.moreThanDirectors] : []),
    ...(isIgnored ? [statutesText(level, authority, statutesAllow < signatures, texts)] : []),
  ];
}

function statutesText(
  level: LevelOfAssurance,
  authority: AuthorityKind,
  isFewer: boolean,
  texts: SignaturesTexts,
): string {
  if (authority === 'sole') return texts.statutesNoNeed;
  return isFewer ? texts.statutesNotHere(level) : texts.statutesTooMany;
}

/** The sources that lost and say something else of this level. */
function othersOf({ value, params }: TraceStep, level: LevelOfAssurance): readonly LostClaim[] {
  const atLevel = (of: Json) =>
    JSON.stringify(
      typeof of === 'object' && of !== null ? Object.entries(of).find(([key]) => key === level) : of,
    );
  return (params.notSelected as readonly LostClaim[]).filter(
    (lost) => atLevel(lost.value) !== atLevel(value),
  );
}

function changeText({ code, params, gives }: Counterfactual, texts: SignaturesTexts): string {
  const change = texts.changes[code as SignatureChange](Number(params.statutesAllow));
  const { outcome, signatures } = gives;
  if (outcome === ('directorsNeeded' satisfies SignatureOutcome)) return `${change} ${texts.byDirectors}`;
  return `${change} ${typeof signatures === 'number' ? texts.enough(signatures) : texts.everybody}`;
}
