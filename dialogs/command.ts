import { type QuestionId, questionIds } from '../rules/flow/dossier.ts';

/** What works at every question, whatever is being asked. */
export type Command =
  | {
      readonly kind:
        | 'upgrade'
        | 'continue'
        | 'needs'
        | 'status'
        | 'faq'
        | 'staff'
        | 'stop'
        | 'back'
        | 'restart'
        | 'repeat'
        | 'why'
        | 'help'
        | 'signOut'
        | 'withdraw'
        | 'form'
        | 'transcript'
        | 'receipt';
    }
  /** `questions`: what "wijzig …" names; empty when it names nothing that is known. */
  | { readonly kind: 'change'; readonly questions: readonly QuestionId[] };

export type PlainCommandKind = Exclude<Command['kind'], 'change'>;

/** Whole messages, Dutch and English; anything longer is an answer, not a command. */
const patterns: Readonly<Record<PlainCommandKind, RegExp>> = {
  upgrade:
    /^(?:(?:ik wil )?(?:mijn )?(?:eherkenning )?upgrade?n?|upgraden|start(?:en)? upgrade|(?:i want to )?upgrade(?: my eherkenning)?)$/,
  continue:
    /^(?:verder|ga verder|doorgaan|verder met mijn upgrade|continue(?: my upgrade)?|go on|carry on|resume)$/,
  needs: /^(?:wat heb ik (?:allemaal )?nodig|what do i need)$/,
  status:
    /^(?:status(?: van mijn aanvraag)?|(?:hoe|waar) staat (?:het met )?mijn aanvraag|(?:my )?status|status of my application|(?:how|where) is my application)$/,
  faq: /^(?:(?:ik heb )?(?:een )?(?:andere )?vraag(?: stellen)?(?: over (?:de|een) bevoegd vertegenwoordiger)?|vragen|faq|(?:i have )?(?:a |another )?question(?: about (?:the|an) authorized representative)?|(?:ask )?(?:a )?question)$/,
  staff:
    /^(?:(?:een )?medewerker(?: spreken)?|(?:ik wil )?(?:een )?(?:mens|persoon|iemand|medewerker) spreken|helpdesk|klantenservice|(?:i want to )?(?:(?:talk|speak) (?:to|with) )?(?:an? )?(?:human|person|employee|staff(?: member)?|customer service)|(?:i want to )?(?:talk|speak) (?:to|with) someone)$/,
  stop: /^(?:stop(?:pen)?|ik wil stoppen|ophouden|pauze|pauzeren|later verder|(?:hoofd)?menu|main menu|i want to stop|quit|exit|pause)$/,
  back: /^(?:terug|vorige(?: vraag)?|ga terug|back|go back|previous(?: question)?)$/,
  restart:
    /^(?:opnieuw(?: beginnen)?|helemaal opnieuw|begin opnieuw|start over|start again|begin again|restart)$/,
  repeat:
    /^(?:herhaal|herhalen|herhaal de vraag|nog een keer|nog eens|repeat(?: the question)?|say (?:that )?again|once more)$/,
  why: /^(?:waarom(?: vraagt u dit| wilt u dat weten| is dat nodig| moet dat)?|why(?: do you ask(?: this)?| is that needed| do you need (?:this|that|to know))?)$/,
  help: /^(?:help|hulp|wat kan ik (?:hier )?doen|ik snap het niet|uitleg|what can i (?:do|say)(?: here)?|i do(?:n['’]t| not) understand)$/,
  signOut: /^(?:uitloggen|log uit|afmelden|sign ?out|log ?out|sign me out|log me out)$/,
  withdraw: /^(?:(?:mijn )?(?:aanvraag )?intrekken|trek (?:mijn )?aanvraag in|withdraw(?: my application)?)$/,
  form: /^(?:(?:registratie)?formulier(?: openen)?|(?:open )?(?:the )?(?:registration )?form)$/,
  transcript:
    /^(?:(?:dit )?gesprek bewaren|bewaar (?:dit )?gesprek|gesprek (?:opslaan|downloaden)|(?:save|keep|download) (?:this |the |my )?conversation)$/,
  receipt:
    /^(?:(?:de )?onderbouwing(?: (?:openen|bekijken|van mijn aanvraag|van (?:het|mijn) niveau))?|waarom (?:dit|dat) niveau|waarom (?:heb ik )?(?:eh ?2\+|eh ?3)(?: nodig)?|(?:show (?:me )?)?(?:the )?reasons(?: for my application)?|why (?:this|that) level|why (?:do i need )?(?:eh ?2\+|eh ?3))$/,
};

/** Words after "wijzig", with the questions they mean. The first that fits counts. */
const changeWords: readonly (readonly [RegExp, readonly QuestionId[]])[] = [
  [
    /gebruiker.*(?:mail|mobiel|telefoon|nummer)|(?:mail|mobiel|telefoon).*gebruiker|user.*(?:mail|mobile|phone)|(?:mail|mobile|phone).*user/,
    ['userContact'],
  ],
  [/statuten|statutes|minder (?:mensen|handtekeningen)|fewer/, ['statutes', 'statutesDocument']],
  [/vertegenwoordiger|bestuurder|ondertekenaar|representative/, ['representatives']],
  [/e-?mail|mobiel|telefoon|06|mobile|phone|contact/, ['applicantContact']],
  [/dienst|belastingdienst|uwv|service|provider/, ['selection']],
  [/niveau|eh2|eh3|level/, ['targetLevel']],
  [/machtiging(?!enbeheerder)|mandates?$/, ['mandates']],
  [/beheerder|wie regelt|administrator|who arranges/, ['executor']],
  [/inlogmiddel|middel|login/, ['loginMeans']],
  [/organisatie|bedrijf|kvk|organi[sz]ation|company/, ['organisation', 'loginMeans']],
  [/gebruiker|user/, ['userIsApplicant', 'user', 'userContact', 'userIsEmployed']],
  [/loondienst|werkt|employed/, ['userIsEmployed']],
  [/naam|geboorte|persoonsgegevens|name|birth|personal details/, ['applicant']],
  [/kopie|identiteitsbewijs|paspoort|id-?bewijs|copy|identity|passport/, ['userIdCopy']],
  [/uittreksel|extract/, ['registerExtract']],
  [/verklaring|declaration/, ['legalPersonalityDeclaration']],
  [/bevoegd|authority/, ['claimedAuthority']],
  [/termijn|looptijd|duur|jaar|jaren|\bterm\b|years?\b/, ['termYears']],
  [/actiecode|korting|code|discount/, ['actionCode']],
  [/spoed|snelheid|urgent|urgency|speed/, ['urgency']],
  [/voorwaarden|terms|conditions/, ['terms']],
];

/** "Correct" alone is the answer of somebody who agrees; only "correct my …" asks for a change. */
const changeVerb =
  /^(?:ik wil |i want to |i would like to )?(?:(?:mijn|het|de|een) )?(?:wijzig(?:en)?|verander(?:en)?|pas aan|aanpassen|corrigeer|change|edit|correct (?:my|the))\b/;

/** The command that a message is, or `null` when it is not one. Deterministic: whole messages only. */
export function readCommand(typed: string): Command | null {
  const text = plain(typed);
  if (text === '' || text.length > 80) return null;
  for (const [kind, pattern] of Object.entries(patterns)) {
    if (pattern.test(text)) return { kind: kind as PlainCommandKind };
  }
  if (!changeVerb.test(text)) return null;
  const what = text.replace(changeVerb, '').trim();
  const found = changeWords.find(([pattern]) => pattern.test(what));
  return { kind: 'change', questions: found?.[1] ?? exactQuestion(what) };
}

function exactQuestion(what: string): readonly QuestionId[] {
  return questionIds.filter((id) => id.toLowerCase() === what);
}

function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[.!?…]+$/g, '')
    .replace(/\b(?:alstublieft|aub|a\.u\.b|graag|please)\b/g, '')
    .replace(/^[\s,]+|[\s,]+$/g, '');
}
