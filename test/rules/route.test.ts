import { beforeAll, describe, expect, test } from '@jest/globals';
import { legalForms } from '../../rules/profile.ts';
import { expectedWhys, route } from '../../rules/route/route.ts';
import { formWhys } from '../../rules/route/routeForm.ts';
import { identificationWhys } from '../../rules/route/routeIdentification.ts';
import type { RouteInput } from '../../rules/route/routeInput.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { currentRuleBook } from './currentRuleBook.ts';

describe('route', () => {
  let ruleBook: RuleBook;
  beforeAll(async () => {
    ruleBook = await currentRuleBook();
  });
  const routeFor = (input: Partial<RouteInput>) =>
    route({
      level: 'EH3',
      applicantAuthority: 'sole',
      userIsApplicant: true,
      executor: 'applicant',
      authorityEstablished: true,
      legalForm: 'bv',
      ruleBook,
      ...input,
    });

  test.each([
    ['EH3, gebruiker is zelfstandig bevoegd: identificatie verplicht, geen formulier', {}, 'required', false],
    ['EH3, gebruiker is een ander: identificatie mogelijk', { userIsApplicant: false }, 'possible', false],
    [
      'EH3, gezamenlijk bevoegd: identificatie mogelijk, formulier nodig',
      { applicantAuthority: 'joint' },
      'possible',
      true,
    ],
    ['EH3, beperkt bevoegd: formulier nodig', { applicantAuthority: 'limited' }, 'possible', true],
    ['EH3, geen vertegenwoordiger: formulier nodig', { applicantAuthority: 'none' }, 'possible', true],
    [
      'EH3, de machtigingenbeheerder doet het: geen formulier',
      { applicantAuthority: 'none', executor: 'mandateAdministrator' },
      'possible',
      false,
    ],
    [
      'EH2+: niets per post en geen identificatie',
      { level: 'EH2+', applicantAuthority: 'none' },
      'none',
      false,
    ],
  ] as const)('%s', (_title, input, identification, form) => {
    expect(routeFor(input)).toMatchObject({ identification: { need: identification }, form: { need: form } });
  });

  test.each([
    ['kerkgenootschap', 'church'],
    ['publiekrechtelijk', 'publicBody'],
    ['buitenlands', 'foreignOrganisation'],
    ['inOprichting', 'inFormation'],
    ['rederij', 'shippingCompany'],
  ] as const)('Een organisatie met rechtsvorm %s loopt via een medewerker', (legalForm, why) => {
    expect(routeFor({ legalForm }).manual).toMatchObject({ why });
  });

  test('Bevoegdheid niet vastgesteld: een medewerker kijkt mee, met de reden van KVK', () => {
    const unsettled = { authorityEstablished: false, notEstablishedReason: 'legalPersonDirector' } as const;
    expect(routeFor(unsettled).manual).toMatchObject({ why: 'legalPersonDirector' });
    expect(routeFor({ authorityEstablished: false }).manual).toMatchObject({ why: 'unclear' });
    expect(routeFor({}).manual).toBeNull();
  });

  test('what comes on top of the working days is said', () => {
    expect(routeFor({ applicantAuthority: 'joint' }).expected.after).toEqual(['identification', 'form']);
    expect(routeFor({ level: 'EH2+' }).expected).toMatchObject({
      fromWorkingDays: 0,
      toWorkingDays: 3,
      after: [],
    });
    expect(routeFor({ executor: 'mandateAdministrator' }).expected).toMatchObject({ toWorkingDays: 0 });
  });

  test('the posted form at EH2+ is one switch in the data', () => {
    const rule = ruleBook.registrationForm.registrationFormAtEH2Plus;
    const on: RuleBook = {
      ...ruleBook,
      registrationForm: {
        ...ruleBook.registrationForm,
        registrationFormAtEH2Plus: { ...rule, claims: rule.claims.toReversed() },
      },
    };
    const input = { level: 'EH2+', applicantAuthority: 'joint', ruleBook: on } as const;
    expect(routeFor(input).form).toMatchObject({ need: true, why: 'askedAtThisLevel' });
  });

  test('every combination has a sourced route, and every reason is reached', () => {
    const seen = new Set<string>();
    for (const level of ['EH2+', 'EH3'] as const) {
      for (const applicantAuthority of ['sole', 'joint', 'limited', 'none'] as const) {
        for (const userIsApplicant of [true, false]) {
          for (const executor of ['applicant', 'mandateAdministrator'] as const) {
            for (const authorityEstablished of [true, false]) {
              for (const legalForm of [...legalForms, null]) {
                const so = routeFor({
                  level,
                  applicantAuthority,
                  userIsApplicant,
                  executor,
                  authorityEstablished,
                  legalForm,
                });
                for (const part of [
                  so.identification,
                  so.form,
                  so.expected,
                  ...(so.manual ? [so.manual] : []),
                ]) {
                  seen.add(part.why);
                  expect(ruleBook.sources).toHaveProperty(part.source);
                }
                if (executor === 'mandateAdministrator' || level === 'EH2+') expect(so.form.need).toBe(false);
                if (level === 'EH2+') expect(so.identification.need).toBe('none');
              }
            }
          }
        }
      }
    }
    const reachable = [
      ...identificationWhys,
      ...expectedWhys,
      ...formWhys.filter((why) => why !== 'askedAtThisLevel'),
    ];
    expect(reachable.filter((why) => !seen.has(why))).toEqual([]);
  });
});
