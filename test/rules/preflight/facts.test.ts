import { beforeAll, describe, expect, test } from '@jest/globals';
import { preflight } from '../../../rules/preflight/preflight.ts';
import type { Mention, PreflightFacts, PreflightRole } from '../../../rules/preflight/preflightFacts.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const nothing: PreflightFacts = {
  today: '2026-11-24',
  people: [],
  register: null,
  idDocuments: null,
  ownKvkNumber: null,
  extractsRequired: null,
  extracts: null,
  services: null,
  mandates: null,
  loginMeans: null,
  signatures: null,
  form: null,
};

function mention(role: PreflightRole, name: string, email: string, birthDate: string | null = null): Mention {
  return { role, name, birthDate, email, mobile: null };
}

const found = (facts: Partial<PreflightFacts>) =>
  preflight({ ...nothing, ...facts }, ruleBook).findings.map(({ code, person, params }) => [
    code,
    person,
    params,
  ]);

/** Every order of some things. */
function orders<Thing>(things: readonly Thing[]): Thing[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((thing, place) => orders(things.toSpliced(place, 1)).map((rest) => [thing, ...rest]));
}

describe('in welke volgorde de feiten ook staan', () => {
  test('de aanvrager houdt een gedeeld adres, daarna de gebruiker, daarna wie het eerst in het alfabet staat', () => {
    const people = [
      mention('representative', 'Aad Bos', 'x@example.nl'),
      mention('applicant', 'Zoe Smit', 'x@example.nl'),
      mention('user', 'Mia Kok', 'y@example.nl'),
      mention('representative', 'Ben Vos', 'y@example.nl'),
      mention('representative', 'Cor Pol', 'z@example.nl'),
      mention('representative', 'Dik Mol', 'z@example.nl'),
    ];
    for (const order of [
      people,
      people.toReversed(),
      ...orders(people).filter((_one, place) => place % 37 === 0),
    ]) {
      expect(found({ people: order })).toEqual([
        ['emailShared', 'Aad Bos', { role: 'representative', other: 'Zoe Smit' }],
        ['emailShared', 'Ben Vos', { role: 'representative', other: 'Mia Kok' }],
        ['emailShared', 'Dik Mol', { role: 'representative', other: 'Cor Pol' }],
      ]);
    }
  });

  test('een naam die bij twee naamgenoten past, hoort bij de eerste', () => {
    const people = [
      mention('applicant', 'Anna Vries', 'a@example.nl', '1984-03-12'),
      mention('user', 'A. Vries', 'a@example.nl'),
      mention('representative', 'Anna Vries', 'a@example.nl', '1999-01-01'),
    ];
    for (const order of orders(people)) {
      expect(found({ people: order })).toEqual([
        ['emailShared', 'Anna Vries', { role: 'representative', other: 'Anna Vries' }],
      ]);
    }
  });

  test('één persoon met één adres in twee rollen wordt niet twee keer genoemd', () => {
    const people = [
      mention('applicant', 'Zoe Smit', 'x@example.nl'),
      mention('user', 'Zoe Smit', 'x@example.nl'),
      mention('representative', 'Aad Bos', 'x@example.nl'),
      mention('representative', 'Aad Bos', 'X@example.nl'),
    ];
    expect(found({ people })).toEqual([
      ['emailShared', 'Aad Bos', { role: 'representative', other: 'Zoe Smit' }],
    ]);
  });

  test('van twee even slechte machtigingen wordt steeds dezelfde genoemd', () => {
    const services = [
      { provider: 'p', service: 's', name: 'P, S', level: 'EH3', acceptsBranchRestriction: false } as const,
    ];
    const mandate = (level: 'EH2' | 'EH2+') =>
      ({ provider: 'p', service: 's', level, branchNumber: null, validUntil: '2030-01-01' }) as const;
    for (const mandates of orders([mandate('EH2'), mandate('EH2+')])) {
      expect(found({ services, mandates })).toEqual([
        ['mandateLevelTooLow', null, { service: 'P, S', mandateLevel: 'EH2', level: 'EH3' }],
      ]);
    }
  });

  test('zonder einde van het inlogmiddel is niet te zeggen of een machtiging eerder eindigt', () => {
    const services = [
      { provider: 'p', service: 's', name: 'P, S', level: 'EH3', acceptsBranchRestriction: false } as const,
    ];
    const mandates = [
      { provider: 'p', service: 's', level: 'EH3', branchNumber: null, validUntil: '2030-01-01' } as const,
    ];
    expect(preflight({ ...nothing, services, mandates }, ruleBook).notChecked).toContain(
      'mandateExpiresFirst',
    );
    expect(preflight({ ...nothing, services, mandates }, ruleBook).notChecked).not.toContain(
      'mandateExpired',
    );
  });

  test('twee keer hetzelfde stuk geeft één melding, en twee dezelfde handtekeningen blijven er twee', () => {
    const extract = { kvkNumber: '00900103', issuedOn: '2026-01-01' };
    const signature = { name: 'Anna Vries', kind: 'wet' } as const;
    expect(found({ extracts: [extract, extract] })).toHaveLength(1);
    expect(found({ signatures: { needed: 2, given: [signature, signature] } }).map(([code]) => code)).toEqual(
      ['tooFewSigners', 'signerTwice'],
    );
  });

  test('een naam die langer bij KVK staat, gaat voor een die erop lijkt', () => {
    const signatures = { needed: null, given: [{ name: 'Chantal van Dijk', kind: null }] };
    for (const names of orders(['Chantal van Dijks', 'Chantal Eva van Dijk'])) {
      expect(found({ register: { names, isComplete: true }, signatures })).toEqual([
        ['nameShorterThanRegister', 'Chantal van Dijk', { document: 'Chantal Eva van Dijk' }],
      ]);
    }
  });

  test('ondertekenaars die op elkaar lijken worden elk bij KVK gezocht, in de volgorde van hun naam', () => {
    const given = [
      { name: 'Dik Mol', kind: null },
      { name: 'Aad Bos', kind: null },
      { name: 'D. Mol', kind: null },
    ] as const;
    for (const order of orders(given)) {
      expect(
        found({ register: { names: [], isComplete: true }, signatures: { needed: null, given: order } }),
      ).toEqual([
        ['signerTwice', 'D. Mol', {}],
        ['signerNotInRegister', 'Aad Bos', {}],
        ['signerNotInRegister', 'D. Mol', {}],
        ['signerNotInRegister', 'Dik Mol', {}],
      ]);
    }
  });
});
