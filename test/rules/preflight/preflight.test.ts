import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { preflightDecision } from '../../../rules/decisions/preflightDecision.ts';
import { preflightInputSchema } from '../../../rules/decisions/preflightInput.ts';
import type { PreflightFinding } from '../../../rules/preflight/preflight.ts';
import { preflightCodes } from '../../../rules/preflight/preflightRules.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import { askPreflight, worldOf } from './askPreflight.ts';
import { cleanApplication } from './cleanApplication.ts';
import { type Draft, type Fault, faults } from './faults.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

function withFaults(...made: readonly Fault[]): Draft {
  const draft = structuredClone(cleanApplication) as Draft;
  for (const { makes } of made) makes(draft);
  return draft;
}

function short({ code, severity, person, params }: PreflightFinding) {
  return { code, severity, person, params };
}

describe('wat een aanvraag zou laten weigeren', () => {
  test('een aanvraag waar alles van bekend is en niets aan mankeert, is klaar', () => {
    expect(askPreflight(cleanApplication, ruleBook)).toMatchObject({
      output: { outcome: 'clear', findings: [], notChecked: [] },
      counterfactual: null,
    });
  });

  test.each(faults.map((fault) => [fault.title, fault] as const))('%s', (_title, fault) => {
    const { output, counterfactual, trace } = askPreflight(withFaults(fault), ruleBook);
    const { code, severity, person, params } = fault;
    expect(output.findings.map(short)).toEqual([{ code, severity, person, params }]);
    expect(output.outcome).toBe(severity === 'blocking' ? 'blocking' : 'warnings');
    expect(output.notChecked).toEqual([]);
    expect(counterfactual).toEqual({
      code: 'withoutFinding',
      params: { finding: code, person },
      gives: { outcome: 'clear' },
    });
    const step = trace.find(({ rule }) => rule === `preflight.${code}`);
    expect(step).toMatchObject({ value: { severity }, params: { ...params, person } });
    expect(ruleBook.sources).toHaveProperty(step?.source ?? 'nowhere');
  });

  test('de beslissing heet preflight', () => {
    expect(preflightDecision.name).toBe('preflight');
  });

  test('elke code heeft zijn eigen geval', () => {
    expect(faults.map(({ code }) => code)).toEqual(preflightCodes);
  });

  test('a clean check leaves a step for every rule that was looked at', () => {
    const { trace } = askPreflight(cleanApplication, ruleBook);
    expect(trace.map(({ rule }) => rule)).toEqual(preflightCodes.map((code) => `preflight.${code}`));
    for (const { params } of trace) expect(params).toEqual({ found: 0 });
  });

  test('severity is data: the first claim of a rule decides, not the code', () => {
    const rule = ruleBook.preflight.nameShorterThanRegister;
    const turned: RuleBook = {
      ...ruleBook,
      preflight: {
        ...ruleBook.preflight,
        nameShorterThanRegister: { ...rule, claims: rule.claims.toReversed() },
      },
    };
    const fault = faults.find(({ code }) => code === 'nameShorterThanRegister');
    const draft = withFaults(...(fault === undefined ? [] : [fault]));
    expect(askPreflight(draft, ruleBook).output).toMatchObject({ outcome: 'warnings' });
    expect(askPreflight(draft, turned).output).toMatchObject({
      outcome: 'blocking',
      findings: [{ severity: 'blocking', source: 'bevlib' }],
    });
  });

  test('what is not in the register blocks less when the register does not name enough people', () => {
    const draft = structuredClone(cleanApplication) as Draft;
    draft.registeredRepresentatives = ['Anna Maria de Vries'];
    draft.registerIsComplete = false;
    expect(askPreflight(draft, ruleBook).output.findings.map(short)).toEqual([
      { code: 'signerNotInRegister', severity: 'warning', person: 'Chantal van Dijk', params: {} },
    ]);
  });
});

describe('findings stand on their own', () => {
  /** Two faults in the same fact cannot be made at once: a login means has one status. */
  const isPossible = (chosen: readonly Fault[]) =>
    chosen.filter(({ code }) => code === 'meansExpired' || code === 'meansBlocked').length < 2;
  /** Every fault is in half of the sets: few of them meet every pair. */
  const few = { numRuns: 25 };

  test('any set of faults gives the findings of each, in the order of the codes, and says on which it hangs', () => {
    fc.assert(
      fc.property(fc.subarray([...faults]), (chosen) => {
        fc.pre(isPossible(chosen));
        const { output, counterfactual, trace } = askPreflight(withFaults(...chosen), ruleBook);
        const { findings } = output;
        expect(trace.filter(({ params }) => params.found !== 0).map(({ rule }) => rule)).toEqual(
          findings.map(({ rule }) => rule),
        );
        expect([...new Set(findings.map(({ code }) => code))]).toEqual(chosen.map(({ code }) => code));
        const blocking = findings.filter(({ severity }) => severity === 'blocking');
        const [one, ...others] = blocking.length > 0 ? blocking : findings;
        expect(counterfactual).toEqual(
          one === undefined || others.length > 0
            ? null
            : {
                code: 'withoutFinding',
                params: { finding: one.code, person: one.person },
                gives: { outcome: findings.length === 1 ? 'clear' : 'warnings' },
              },
        );
      }),
      few,
    );
  });

  test.each<readonly [string, 'clear' | 'warnings' | 'blocking', string | null]>([
    ['', 'clear', null],
    ['idKindDoubtful', 'warnings', 'clear'],
    ['idKindDoubtful signerTwice', 'warnings', null],
    ['formOutdated', 'blocking', 'clear'],
    ['formOutdated idKindDoubtful', 'blocking', 'warnings'],
    ['formOutdated idKindDoubtful signerTwice', 'blocking', 'warnings'],
    ['formOutdated idExpired', 'blocking', null],
  ])('met %s', (codes, outcome, gives) => {
    const chosen = faults.filter(({ code }) => codes.split(' ').includes(code));
    const { output, counterfactual } = askPreflight(withFaults(...chosen), ruleBook);
    expect(output.outcome).toBe(outcome);
    expect(counterfactual?.gives.outcome ?? null).toBe(gives);
  });

  test('the order of people, documents, services and mandates does not matter', () => {
    const lists = [
      'representatives',
      'registeredRepresentatives',
      'idDocuments',
      'extracts',
      'requiredExtractsOf',
      'services',
      'mandates',
    ];
    fc.assert(
      fc.property(fc.subarray([...faults]), fc.infiniteStream(fc.nat()), (chosen, keys) => {
        const draft = withFaults(...chosen);
        const mixed = structuredClone(draft);
        for (const list of lists) mixed[list] = shuffled(mixed[list], keys);
        mixed.signatures.given = shuffled(mixed.signatures.given, keys);
        expect(askPreflight(mixed, ruleBook)).toEqual(askPreflight(draft, ruleBook));
      }),
      few,
    );
  });
});

function shuffled(values: readonly unknown[], keys: Iterator<number>): unknown[] {
  return values
    .map((value) => ({ value, key: keys.next().value as number }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

describe('what is not known gives no finding, but is named', () => {
  test('nothing known: nothing found, and nothing checked', () => {
    expect(askPreflight({}, ruleBook).output).toEqual({
      outcome: 'nothingChecked',
      findings: [],
      notChecked: preflightCodes,
    });
  });

  test('nothing checked is said in words, and is not all well', () => {
    const said = (locale: 'nl' | 'en') => {
      const facts = preflightDecision.prepare(preflightInputSchema.parse({}), worldOf(ruleBook));
      return preflightDecision.explain(facts, preflightDecision.decide(facts, ruleBook), ruleBook, locale)[0];
    };
    expect(said('nl')).toBe('Wij konden niets controleren: daarvoor zijn te weinig gegevens bekend.');
    expect(said('en')).toBe('We could not check anything: too little is known for that.');
  });

  test('a check that found something is not named as not done', () => {
    const shared = { email: 'anna@example.nl', mobile: '' };
    const input = { applicant: { name: 'Anna Vries', ...shared }, user: { name: 'Bram Jansen', ...shared } };
    const { outcome, findings, notChecked } = askPreflight(input, ruleBook).output;
    expect(findings.map(({ code, person }) => [code, person])).toEqual([['emailShared', 'Bram Jansen']]);
    expect(outcome).toBe('blocking');
    expect(notChecked).not.toContain('emailShared');
    expect(notChecked).toContain('mobileShared');
  });

  const contacts = ['emailShared', 'generalMailboxShared', 'emailOfSomeoneElse'];
  const ids = [
    'nameNotAsOnId',
    'nameIncompleteOnForm',
    'idExpired',
    'idValidTooShort',
    'idKindRefused',
    'idKindDoubtful',
    'idCopyNotShielded',
  ];
  const extracts = ['extractMissing', 'parentExtractMissing'];
  const mandates = [
    'mandateMissing',
    'mandateLevelTooLow',
    'mandateBranchRefused',
    'mandateExpired',
    'mandateExpiresFirst',
  ];

  test.each<readonly [string, (draft: Draft) => void, readonly string[]]>([
    [
      'geen aanvrager',
      (draft) => {
        draft.applicant = null;
        draft.idDocuments[1].person = 'Anna Maria de Vries';
      },
      [...contacts, 'mobileShared', 'applicantAlmostInRegister'],
    ],
    [
      'geen gebruiker',
      (draft) => {
        delete draft.user;
        draft.idDocuments[0].person = 'Bram Jansen';
      },
      [...contacts, 'mobileShared', ...ids],
    ],
    [
      'geen vertegenwoordigers',
      (draft) => {
        delete draft.representatives;
      },
      [...contacts, 'mobileShared'],
    ],
    [
      'vertegenwoordigers noch handtekeningen',
      (draft) => {
        delete draft.representatives;
        delete draft.signatures;
      },
      [
        ...contacts,
        'mobileShared',
        'nameNotAsInRegister',
        'nameShorterThanRegister',
        'tooFewSigners',
        'signerTwice',
        'signerNotInRegister',
        'signatureNotAccepted',
        'signatureNotOriginal',
      ],
    ],
    [
      'een e-mailadres',
      (draft) => {
        draft.user.email = null;
      },
      contacts,
    ],
    [
      'een mobiel nummer',
      (draft) => {
        draft.representatives[1].mobile = null;
      },
      ['mobileShared'],
    ],
    [
      'KVK',
      (draft) => {
        delete draft.registeredRepresentatives;
      },
      ['nameNotAsInRegister', 'nameShorterThanRegister', 'applicantAlmostInRegister', 'signerNotInRegister'],
    ],
    [
      'identiteitsbewijzen',
      (draft) => {
        delete draft.idDocuments;
      },
      ids,
    ],
    [
      'het bewijs van de gebruiker',
      (draft) => {
        draft.idDocuments.shift();
      },
      ids,
    ],
    [
      'de naam op het bewijs',
      (draft) => {
        draft.idDocuments[0].name = null;
      },
      ['nameNotAsOnId', 'nameIncompleteOnForm'],
    ],
    [
      'de geldigheid',
      (draft) => {
        draft.idDocuments[1].validUntil = null;
      },
      ['idExpired', 'idValidTooShort'],
    ],
    [
      'het soort bewijs',
      (draft) => {
        draft.idDocuments[1].kind = null;
      },
      ['idKindRefused', 'idKindDoubtful'],
    ],
    [
      'wat er op de kopie te zien is',
      (draft) => {
        delete draft.idDocuments[1].visible;
      },
      ['idCopyNotShielded'],
    ],
    [
      'de uittreksels',
      (draft) => {
        delete draft.extracts;
      },
      [...extracts, 'extractTooOld', 'extractInFuture'],
    ],
    [
      'welke uittreksels nodig zijn',
      (draft) => {
        delete draft.requiredExtractsOf;
      },
      extracts,
    ],
    [
      'de datum van een uittreksel',
      (draft) => {
        draft.extracts[0].issuedOn = null;
      },
      ['extractTooOld', 'extractInFuture'],
    ],
    [
      'hoeveel handtekeningen er nodig zijn',
      (draft) => {
        draft.signatures.needed = null;
      },
      ['tooFewSigners'],
    ],
    [
      'wie er tekenen',
      (draft) => {
        draft.signatures.given = null;
      },
      ['tooFewSigners', 'signerTwice', 'signatureNotAccepted', 'signatureNotOriginal'],
    ],
    [
      'hoe er is getekend',
      (draft) => {
        draft.signatures.given[0].kind = null;
      },
      ['signatureNotAccepted', 'signatureNotOriginal'],
    ],
    [
      'waarvan het formulier is gemaakt',
      (draft) => {
        delete draft.form;
      },
      ['formOutdated'],
    ],
    [
      'de gegevens van nu',
      (draft) => {
        delete draft.currentHash;
      },
      ['formOutdated'],
    ],
    [
      'diensten',
      (draft) => {
        delete draft.services;
      },
      mandates,
    ],
    [
      'machtigingen',
      (draft) => {
        delete draft.mandates;
      },
      mandates,
    ],
    [
      'het niveau van een dienst',
      (draft) => {
        draft.services[1].level = null;
      },
      ['mandateLevelTooLow'],
    ],
    [
      'het niveau van een machtiging',
      (draft) => {
        draft.mandates[0].level = null;
      },
      ['mandateLevelTooLow'],
    ],
    [
      'of een dienst één vestiging weigert',
      (draft) => {
        draft.services[0].acceptsBranchRestriction = null;
      },
      ['mandateBranchRefused'],
    ],
    [
      'het einde van een machtiging',
      (draft) => {
        draft.mandates[0].validUntil = null;
      },
      ['mandateExpired', 'mandateExpiresFirst'],
    ],
    [
      'het inlogmiddel',
      (draft) => {
        delete draft.loginMeans;
      },
      ['mandateExpiresFirst', 'meansExpired', 'meansBlocked', 'meansOfOtherSupplier'],
    ],
    [
      'het einde van het inlogmiddel',
      (draft) => {
        draft.loginMeans.validUntil = null;
      },
      ['mandateExpiresFirst', 'meansExpired'],
    ],
    [
      'de status van het inlogmiddel',
      (draft) => {
        draft.loginMeans.status = null;
      },
      ['meansExpired', 'meansBlocked'],
    ],
    [
      'de leverancier',
      (draft) => {
        draft.loginMeans.supplier = null;
      },
      ['meansOfOtherSupplier'],
    ],
  ])('onbekend: %s', (_title, forget, notChecked) => {
    const draft = structuredClone(cleanApplication) as Draft;
    forget(draft);
    const { output, trace } = askPreflight(draft, ruleBook);
    expect(output).toEqual({ outcome: 'clear', findings: [], notChecked });
    expect(trace).toHaveLength(preflightCodes.length - notChecked.length);
  });
});
