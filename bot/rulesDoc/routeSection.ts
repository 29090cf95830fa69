import { type UpgradeLevel, upgradeLevels } from '../../rules/levelOfAssurance.ts';
import type { AuthorityKind } from '../../rules/profile.ts';
import { type Route, route } from '../../rules/route/route.ts';
import { decided, type RuleBook } from '../../rules/ruleBook.ts';
import { type Cell, merged } from './combinations.ts';
import { authorityLabels, formWhyLabels, needLabels, personLabels, wayLabels } from './labels.ts';
import { section, table } from './markdown.ts';
import { workingDays } from './valueText.ts';

const authorities = ['sole', 'joint', 'limited', 'none'] as const satisfies readonly (
  | AuthorityKind
  | 'none'
)[];
const executors = ['de aanvrager', 'de machtigingenbeheerder', 'een beheerder met een lager niveau'] as const;
const settled = ['ja', 'nee'] as const;
const users = ['de aanvrager', 'iemand anders'] as const;

/** Every route: all combinations of level, executor, authority and user, those with the same route together. */
export function routeSection(ruleBook: RuleBook): string {
  const all = upgradeLevels.flatMap((level) =>
    executors.flatMap((executor) =>
      authorities.flatMap((authority) =>
        settled.flatMap((isSettled) =>
          users.map((user): Cell<Route> => {
            const so = routeOf(level, executor, authority, isSettled, user, ruleBook);
            return { facts: [level, executor, authorityLabels[authority], isSettled, user], outcome: so };
          }),
        ),
      ),
    ),
  );
  const rows = merged(all, fingerprint).map(({ facts, outcome: so }) => {
    const allOf: readonly (readonly string[])[] = [
      upgradeLevels,
      executors,
      authorities.map((authority) => authorityLabels[authority]),
      settled,
      users,
    ];
    const conditions = facts.map((values, dimension) =>
      values.length === allOf[dimension]?.length ? 'maakt niet uit' : values.join(', '),
    );
    return [
      ...conditions,
      wayLabels[so.way],
      `${so.form.need ? 'ja' : 'nee'}: ${formWhyLabels[so.form.why]}`,
      identified(so),
      workingDays(so.expected.fromWorkingDays, so.expected.toWorkingDays),
      [...new Set([so.form.source, so.identification.source, so.expected.source])].join(', '),
    ];
  });
  const administrator = decided(ruleBook.mandates.administratorLevel);
  return section('Routes', [
    'Alle combinaties; wat dezelfde route heeft, staat bij elkaar. Werkdagen tellen vanaf een complete aanvraag; post en identificatie komen erbij.',
    administrator.value === 'sameOrHigher'
      ? `Het inlogmiddel van de machtigingenbeheerder moet zelf minstens het niveau van de upgrade hebben (${administrator.source}).`
      : `De machtigingenbeheerder mag elk niveau hebben (${administrator.source}).`,
    table(
      [
        'Niveau',
        'Wie doet de upgrade',
        'Bevoegdheid van de aanvrager',
        'KVK stelt dat vast',
        'Wie logt in',
        'Weg',
        'Formulier',
        'Identificatie',
        'Verwerking',
        'Bron',
      ],
      rows,
    ),
  ]);
}

function routeOf(
  level: UpgradeLevel,
  executor: (typeof executors)[number],
  authority: (typeof authorities)[number],
  isSettled: (typeof settled)[number],
  user: (typeof users)[number],
  ruleBook: RuleBook,
): Route {
  return route({
    level,
    executor: executor === 'de aanvrager' ? 'applicant' : 'mandateAdministrator',
    administratorLevel: executor === 'een beheerder met een lager niveau' ? 'EH2' : null,
    applicantAuthority: authority,
    authorityEstablished: isSettled === 'ja',
    userIsApplicant: user === 'de aanvrager',
    legalForm: null,
    ruleBook,
  });
}

/** What makes two routes the same for the reader. */
function fingerprint({ way, form, identification, expected }: Route): string {
  return JSON.stringify([way, form, identification, expected.fromWorkingDays, expected.toWorkingDays]);
}

function identified({ identification }: Route): string {
  const need = needLabels[identification.need];
  const who = identification.who?.value.map((person) => personLabels[person]) ?? [];
  return who.length === 0 ? need : `${need}: ${who.join(' en ')}`;
}
