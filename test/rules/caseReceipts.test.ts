import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Catalogue } from '../../rules/catalogue.ts';
import type { DecisionWorld } from '../../rules/decisions/decision.ts';
import { setFact } from '../../rules/flow/corrections.ts';
import type { FactName, FactValues, UpgradeCase } from '../../rules/flow/dossier.ts';
import { priceListSchema } from '../../rules/profile.ts';
import { caseReceipts } from '../../rules/receipts/caseReceipts.ts';
import { contentStamp, stamped } from '../../rules/receipts/receipt.ts';
import { verifyReceipt } from '../../rules/receipts/verifyReceipt.ts';
import { routeFactsOf } from '../../rules/route/routeFactsOf.ts';
import { routeOf } from '../../rules/route/routeOf.ts';
import { decisionWorld } from './decisionWorld.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const at = '2026-11-24T09:00:00.000Z';
const service = {
  id: 'btw',
  name: 'Btw',
  level: 'EH3' as const,
  purposes: [],
  remark: null,
  source: 'een pagina',
  checkedAt: '2026-11-24',
};
const catalogue: Catalogue = {
  version: 'klein',
  providers: [{ id: 'bd', name: 'Belastingdienst', aliases: [], services: [service] }],
};

let world: DecisionWorld;
beforeAll(async () => {
  world = await decisionWorld({ catalogue });
});

const person = {
  givenNames: 'Anna Maria',
  infix: 'de',
  familyName: 'Vries',
  birthDate: '1984-03-12',
  birthPlace: 'Utrecht',
};
const organisation = {
  kvkNumber: '00900102',
  name: 'Noorderlicht',
  legalForm: 'bv' as const,
  branchNumber: null,
  city: 'Utrecht',
  hasMandateAdministrator: false,
};
const contact = { email: 'anna@example.nl', mobile: '+31600000101' };

/** A dossier of a joint director of three, complete but for what `change` says (`null`: not known). */
function dossier(change: { readonly [Name in FactName]?: FactValues[Name] | null } = {}): UpgradeCase {
  const facts: { [Name in FactName]?: FactValues[Name] | null } = {
    selection: [{ providerId: 'bd', serviceId: 'btw' }],
    mandates: { scope: 'perProvider', allServicesOf: [] },
    targetLevel: 'EH3',
    loginMeans: {
      id: 'lm',
      level: 'EH2+',
      status: 'active',
      supplier: 'Reconi',
      isOwnSupplier: true,
      validUntil: '2028-01-01',
      user: { person, isSignedInPerson: true, contact },
      organisation,
    },
    applicant: person,
    authorityCheck: {
      outcome: 'established',
      applicantAuthority: 'joint',
      representatives: [{ name: 'Anna de Vries', authority: 'joint', isApplicant: true }],
      directors: 3,
    },
    userIsApplicant: true,
    userIsEmployed: true,
    executor: 'applicant',
    termYears: 3,
    actionCode: null,
    urgency: 'normal',
    ...change,
  };
  const empty: UpgradeCase = {
    id: 'c',
    createdAt: at,
    personId: 'p',
    facts: {},
    reopened: [],
    submission: null,
  };
  return Object.entries(facts).reduce(
    (one, [name, value]) =>
      value === null
        ? one
        : setFact(one, name as FactName, { value, origin: 'given', at } as never).upgradeCase,
    empty,
  );
}

function receiptsOf(upgradeCase: UpgradeCase, change: Partial<DecisionWorld> = {}) {
  const within = { ...world, ...change };
  return caseReceipts(upgradeCase, {
    world: within,
    ruleBook: contentStamp(within.ruleBook, sha256),
    catalogue: contentStamp(within.catalogue, sha256),
    sha256,
  });
}

function receipt(upgradeCase: UpgradeCase, name: string, change: Partial<DecisionWorld> = {}) {
  return receiptsOf(upgradeCase, change).receipts.find(({ decision }) => decision === name);
}

describe('De bonnen van een aanvraag', () => {
  test('zijn er van elk besluit waar zij op rust, en zijn na te rekenen', () => {
    const { receipts, failed } = receiptsOf(dossier());
    expect(failed).toEqual([]);
    expect(receipts.map(({ decision, catalogue: stamp }) => [decision, stamp?.version ?? null])).toEqual([
      ['level', 'klein'],
      ['requirements', null],
      ['signatures', null],
      ['route', null],
      ['price', null],
    ]);
    const evidence = {
      ruleBook: stamped(world.ruleBook, sha256),
      catalogue: stamped(catalogue, sha256),
      sha256,
    };
    for (const one of receipts) expect(verifyReceipt(one, evidence).kind).toBe('verified');
  });

  test('houden vast wat het besluit gebruikte', () => {
    const upgradeCase = dossier({ statutes: { allow: 1 } });
    expect(receipt(upgradeCase, 'level')?.facts).toMatchObject({
      currentLevel: 'EH2+',
      selection: [{ providerId: 'bd', serviceId: 'btw' }],
    });
    expect(receipt(upgradeCase, 'requirements')?.facts).toMatchObject({
      level: 'EH3',
      applicantAuthority: 'joint',
      legalForm: 'bv',
    });
    expect(receipt(upgradeCase, 'signatures')?.facts).toEqual({
      level: 'EH3',
      authority: 'joint',
      directors: 3,
      statutesAllow: 1,
    });
    expect(receipt(dossier(), 'signatures')?.facts).toMatchObject({ statutesAllow: null });
    expect(receipt(upgradeCase, 'route')?.facts).toEqual({
      level: 'EH3',
      applicantAuthority: 'joint',
      userIsApplicant: true,
      executor: 'applicant',
      administratorLevel: null,
      authorityEstablished: true,
      notEstablishedReason: null,
      legalForm: 'bv',
      signedWith: null,
    });
    expect(receipt(upgradeCase, 'price')?.facts).toMatchObject({
      level: 'EH3',
      termYears: 3,
      urgency: 'normal',
      actionCode: null,
      extraMandates: 0,
      today: '2026-11-24',
    });
    const urgent = dossier({ urgency: 'urgent' });
    expect(receipt(urgent, 'price')?.facts).toMatchObject({ urgency: 'urgent' });
    expect(receipt(dossier({ urgency: null }), 'price')?.facts).toMatchObject({ urgency: 'normal' });
  });

  test('zonder inlogmiddel is het niveau dat iemand heeft niet bekend', () => {
    expect(receipt(dossier({ loginMeans: null }), 'level')?.facts).toMatchObject({ currentLevel: null });
  });

  test('noemen van de actiecodes alleen die van de klant zelf, hoe die ook getypt is', () => {
    const { priceList } = world;
    if (priceList === null) throw new Error('the demo has prices');
    const [first] = priceList.actionCodes;
    if (first === undefined) throw new Error('the demo has an action code');
    const more = {
      ...priceList,
      actionCodes: [...priceList.actionCodes, { ...first, code: 'GEHEIM50' }],
    };
    const codes = (actionCode: string | null) => {
      const facts = receipt(dossier({ actionCode }), 'price', { priceList: more })?.facts;
      return priceListSchema.parse(facts?.priceList).actionCodes.map(({ code }) => code);
    };
    expect(codes(first.code)).toEqual([first.code]);
    expect(codes(first.code.toLowerCase())).toEqual([first.code]);
    expect(codes(null)).toEqual([]);
  });

  test('zeggen dat er geen prijs was, als de prijslijst er niet was', () => {
    const price = receipt(dossier(), 'price', { priceList: null });
    expect(price?.facts.priceList).toBeNull();
    expect(price?.output).toMatchObject({ outcome: 'noPrice' });
  });

  test.each<[string, Parameters<typeof dossier>[0], readonly string[]]>([
    ['zonder keuze geen niveau', { selection: null, mandates: null, targetLevel: null }, []],
    ['zonder gekozen niveau alleen wat de diensten vragen', { targetLevel: null }, ['level']],
    [
      'zonder bevoegdheid geen handtekeningen',
      { authorityCheck: null },
      ['level', 'requirements', 'route', 'price'],
    ],
    ['zonder looptijd geen prijs', { termYears: null }, ['level', 'requirements', 'signatures', 'route']],
    [
      'wat een machtigingenbeheerder regelt, ondertekent niemand',
      { executor: 'mandateAdministrator' },
      ['level', 'requirements', 'route', 'price'],
    ],
  ])('%s', (_what, change, names) => {
    const { receipts, failed } = receiptsOf(dossier(change));
    expect(receipts.map(({ decision }) => decision)).toEqual(names);
    expect(failed).toEqual([]);
  });

  test('wat niet na te rekenen is, wordt genoemd en houdt de rest niet tegen', () => {
    const { receipts, failed } = receiptsOf(dossier({ termYears: 0 as never }));
    expect(failed).toEqual(['price']);
    expect(receipts.map(({ decision }) => decision)).toEqual([
      'level',
      'requirements',
      'signatures',
      'route',
    ]);
  });

  test('noemen niemand bij naam, en geen geboortedatum of adres', () => {
    const text = JSON.stringify(receiptsOf(dossier()).receipts);
    for (const personal of ['Vries', 'Anna', '1984', 'Utrecht', 'example.nl', '00900102', 'Noorderlicht']) {
      expect({ personal, isThere: text.includes(personal) }).toEqual({ personal, isThere: false });
    }
  });
});

describe('De weg van een dossier', () => {
  test.each<[string, Parameters<typeof dossier>[0], object | null]>([
    ['zonder niveau is er geen', { targetLevel: null }, null],
    [
      'wat niet bekend is, is zoals het meestal gaat',
      { authorityCheck: null, userIsApplicant: null, executor: null, loginMeans: null },
      {
        level: 'EH3',
        applicantAuthority: null,
        userIsApplicant: true,
        executor: 'applicant',
        administratorLevel: null,
        authorityEstablished: false,
        notEstablishedReason: null,
        legalForm: null,
      },
    ],
    [
      'niet vastgesteld, met de reden',
      {
        authorityCheck: { outcome: 'notEstablished', reason: 'legalPersonDirector' },
        userIsApplicant: false,
        executor: 'mandateAdministrator',
      },
      {
        level: 'EH3',
        applicantAuthority: null,
        userIsApplicant: false,
        executor: 'mandateAdministrator',
        administratorLevel: null,
        authorityEstablished: false,
        notEstablishedReason: 'legalPersonDirector',
        legalForm: 'bv',
      },
    ],
  ])('%s', (_what, change, facts) => {
    expect(routeFactsOf(dossier(change))).toEqual(facts);
    expect(routeOf(dossier(change), world.ruleBook) === null).toBe(facts === null);
  });
});
