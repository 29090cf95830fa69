import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openDecision } from '../../../rules/decisions/openDecision.ts';
import { preflightDecision } from '../../../rules/decisions/preflightDecision.ts';
import type { RuleBook } from '../../../rules/ruleBook.ts';
import { currentRuleBook } from '../currentRuleBook.ts';
import { worldOf } from './askPreflight.ts';
import { cleanApplication, today } from './cleanApplication.ts';
import type { Draft } from './faults.ts';

let ruleBook: RuleBook;
const decision = openDecision(preflightDecision);
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

const facts = (input: unknown) => {
  const made = decision.decide(input, worldOf(ruleBook));
  if (made.kind !== 'made') throw new Error(JSON.stringify(made.faults));
  return made.facts as Draft;
};

function refused(input: unknown): string {
  const made = decision.decide(input, worldOf(ruleBook));
  return made.kind === 'refused' ? JSON.stringify(made.faults) : 'not refused';
}

describe('wat er gevraagd wordt, in wat voor woorden ook', () => {
  test('Nederlandse woorden, hoofdletters en spaties betekenen hetzelfde', () => {
    const plain = {
      person: 'x',
      kind: 'passport',
      validUntil: '2030-01-31',
      name: 'A',
      visible: ['bsn', 'photo', 'nationality'],
    };
    const read = facts({
      idDocuments: [
        {
          person: 'x',
          kind: 'Paspoort',
          validUntil: '31-1-2030',
          name: 'A',
          visible: ['BSN', 'Pasfoto', 'nationaliteit'],
        },
      ],
    });
    expect(read.idDocuments).toEqual(facts({ idDocuments: [plain] }).idDocuments);
  });

  test.each([
    ['paspoort', 'passport'],
    ['identiteitskaart', 'idCard'],
    ['ID-kaart', 'idCard'],
    ['id card', 'idCard'],
    ['identity card', 'idCard'],
    ['rijbewijs', 'drivingLicence'],
    ['driving license', 'drivingLicence'],
    ["driver's license", 'drivingLicence'],
    ['verblijfsdocument', 'residencePermit'],
    ['verblijfsvergunning', 'residencePermit'],
    ['vreemdelingendocument', 'residencePermit'],
    ['noodpaspoort', 'emergencyPassport'],
    ['laissez-passer', 'laissezPasser'],
    ['anders', 'other'],
    ['kopie', 'other'],
    ['copy', 'other'],
  ])('identiteitsbewijs: %s', (word, kind) => {
    expect(facts({ idDocuments: [{ person: 'x', kind: word }] }).idDocuments[0].kind).toBe(kind);
  });

  test.each([
    ['pen', 'wet'],
    ['nat', 'wet'],
    ['natte handtekening', 'wet'],
    ['wet signature', 'wet'],
    ['gekwalificeerd', 'qualified'],
    ['gekwalificeerde handtekening', 'qualified'],
    ['QES', 'qualified'],
    ['geavanceerd', 'advanced'],
    ['geavanceerde handtekening', 'advanced'],
    ['AES', 'advanced'],
    ['DocuSign', 'advanced'],
    ['sms', 'advanced'],
    ['gewoon', 'simple'],
    ['eenvoudig', 'simple'],
    ['kopie', 'scan'],
    ['copy', 'scan'],
  ])('handtekening: %s', (word, kind) => {
    expect(facts({ signatures: { given: [{ name: 'A', kind: word }] } }).signatures.given[0].kind).toBe(kind);
  });

  test.each([
    ['actief', 'active'],
    ['verlopen', 'expired'],
    ['geblokkeerd', 'blocked'],
    ['Active', 'active'],
  ])('inlogmiddel: %s', (word, status) => {
    expect(facts({ loginMeans: { status: word } }).loginMeans.status).toBe(status);
  });

  test('foto en pasfoto', () => {
    expect(facts({ idDocuments: [{ person: 'x', visible: ['foto'] }] }).idDocuments[0].visible).toEqual([
      'photo',
    ]);
  });

  test('namen in delen, zoals KVK ze noemt en anders', () => {
    const name = { givenNames: 'Anna', infix: 'de', familyName: 'Vries' };
    for (const written of [
      name,
      { voornamen: 'Anna', voorvoegsel: 'de', geslachtsnaam: 'Vries' },
      { voornamen: 'Anna', tussenvoegsel: 'de', achternaam: 'Vries' },
    ]) {
      expect(facts({ applicant: { name: written } }).people[0].name).toEqual(name);
    }
    expect(facts({ applicant: { name: { achternaam: 'Vries' } } }).people[0].name).toEqual({
      givenNames: '',
      infix: '',
      familyName: 'Vries',
    });
  });

  test('adressen, nummers en dagen worden gelezen', () => {
    const read = facts({
      today: '1 december 2026',
      applicant: { name: 'A', email: ' Anna@Example.NL ', mobile: '06 1234 5678', birthDate: '3 mei 1980' },
      kvkNumber: 'KvK 0090 0103',
      mandates: [{ provider: null, branchNumber: '0000.0090 0111' }],
    });
    expect(read).toMatchObject({
      today: '2026-12-01',
      people: [
        {
          role: 'applicant',
          name: 'A',
          email: 'Anna@example.nl',
          mobile: '+31612345678',
          birthDate: '1980-05-03',
        },
      ],
      ownKvkNumber: '00900103',
      mandates: [
        { provider: null, service: null, level: null, branchNumber: '000000900111', validUntil: null },
      ],
    });
    expect(facts({}).today).toBe(today);
  });

  test('de gebruiker is de aanvrager als dat er staat, en onbekend als er niets staat', () => {
    const applicant = { name: 'Anna Smit', email: 'a@example.nl' };
    const roles = (input: object) => facts(input).people.map(({ role, name }: Draft) => `${role} ${name}`);
    expect(roles({ applicant, user: null })).toEqual(['applicant Anna Smit', 'user Anna Smit']);
    expect(roles({ applicant, user: 'applicant' })).toEqual(['applicant Anna Smit', 'user Anna Smit']);
    expect(roles({ applicant, user: { name: 'Bo' } })).toEqual(['applicant Anna Smit', 'user Bo']);
    expect(roles({ applicant })).toEqual(['applicant Anna Smit']);
    expect(roles({ representatives: [{ name: 'C' }] })).toEqual(['representative C']);
  });

  test('een identiteitsbewijs is van de aanvrager, de gebruiker of van wie er staat', () => {
    const people = { applicant: { name: 'Anna Smit' }, user: { name: 'Bo' } };
    const of = (person: string, input: object = people) =>
      facts({ ...input, idDocuments: [{ person }] }).idDocuments[0].person;
    expect(of('applicant')).toBe('Anna Smit');
    expect(of('user')).toBe('Bo');
    expect(of('user', { applicant: { name: 'Anna Smit' }, user: null })).toBe('Anna Smit');
    expect(of('user', { applicant: { name: 'Anna Smit' }, user: 'applicant' })).toBe('Anna Smit');
    expect(of('Carla')).toBe('Carla');
  });

  test('in welke volgorde alles ook staat: de feiten zijn gelijk', () => {
    const mixed = structuredClone(cleanApplication) as Draft;
    for (const list of Object.values(mixed)) if (Array.isArray(list)) list.reverse();
    mixed.signatures.given.reverse();
    expect(facts(mixed)).toEqual(facts(cleanApplication));
  });

  test('een dienst die de catalogus niet heeft, houdt zijn eigen naam', () => {
    const read = facts({
      services: [
        { provider: 'Éigen Loket', service: 'Dienst A' },
        { provider: 'BD', service: 'Onbekend' },
        { provider: 'BD' },
        { provider: 'BD', service: 'mbz', acceptsBranchRestriction: false },
      ],
    });
    expect(read.services).toEqual(
      expect.arrayContaining([
        {
          provider: 'eigen loket',
          service: 'dienst a',
          name: 'Éigen Loket, Dienst A',
          level: null,
          acceptsBranchRestriction: null,
        },
        {
          provider: 'belastingdienst',
          service: 'onbekend',
          name: 'Belastingdienst, Onbekend',
          level: null,
          acceptsBranchRestriction: null,
        },
        {
          provider: 'belastingdienst',
          service: null,
          name: 'Belastingdienst',
          level: null,
          acceptsBranchRestriction: null,
        },
        {
          provider: 'belastingdienst',
          service: 'mbz',
          name: 'Belastingdienst, Mijn Belastingdienst Zakelijk',
          level: 'EH3',
          acceptsBranchRestriction: false,
        },
      ]),
    );
  });

  test('of een dienst een vestiging weigert, komt uit de catalogus als het niet is gegeven', () => {
    const world = worldOf(ruleBook);
    const [provider] = world.catalogue.providers;
    const services =
      provider?.services.map((service) => ({ ...service, acceptsBranchRestriction: false })) ?? [];
    const catalogue = {
      ...world.catalogue,
      providers: provider === undefined ? [] : [{ ...provider, services }],
    };
    const made = decision.decide({ services: [{ provider: 'BD', service: 'mbz' }] }, { ...world, catalogue });
    expect(made).toMatchObject({ facts: { services: [{ acceptsBranchRestriction: false }] } });
  });

  test('het register mag ook zijn zoals de controle bij KVK het geeft', () => {
    const entry = { name: 'A', authority: 'sole', isApplicant: true };
    expect(facts({ registeredRepresentatives: [entry, 'B'] }).register.names).toEqual(['A', 'B']);
  });

  test('het register is compleet, tenzij er iets anders staat', () => {
    expect(facts({ registeredRepresentatives: ['A'] }).register).toEqual({ names: ['A'], isComplete: true });
    expect(facts({ registeredRepresentatives: ['A'], registerIsComplete: false }).register.isComplete).toBe(
      false,
    );
  });
});

describe('wat niet te begrijpen is, wordt geweigerd met wat er verwacht werd', () => {
  test.each<readonly [string, object, string]>([
    ['een onbekend veld', { applicants: [] }, 'applicants'],
    ['een dag die niet bestaat', { today: '31-02-2026' }, 'YYYY-MM-DD'],
    ['een jaar met twee cijfers', { today: '24-11-26' }, 'YYYY-MM-DD'],
    ['geen dag', { today: 'morgen' }, 'YYYY-MM-DD'],
    ['geen KvK-nummer', { kvkNumber: '123' }, 'eight digits'],
    ['geen vestigingsnummer', { mandates: [{ provider: null, branchNumber: '123' }] }, 'twelve digits'],
    [
      'een vestigingsnummer met letters erbij',
      { mandates: [{ provider: null, branchNumber: 'x000000900111' }] },
      'twelve digits',
    ],
    [
      'een te lang vestigingsnummer',
      { mandates: [{ provider: null, branchNumber: '0000009001119' }] },
      'twelve digits',
    ],
    ['geen e-mailadres', { applicant: { name: 'A', email: 'geen' } }, 'one e-mail address'],
    ['geen mobiel nummer', { applicant: { name: 'A', mobile: '020 1234567' } }, 'one mobile number'],
    [
      'een naam zonder achternaam',
      { applicant: { name: { voornamen: 'A', achternaam: ' ' } } },
      'familyName (or geslachtsnaam)',
    ],
    ['een lege naam', { applicant: { name: ' ' } }, 'name'],
    ['een onbekend bewijs', { idDocuments: [{ person: 'x', kind: 'ov-kaart' }] }, 'passport, idCard'],
    [
      'een onbekende handtekening',
      { signatures: { given: [{ name: 'A', kind: 'kruisje' }] } },
      'wet, qualified',
    ],
    ['een onbekende status', { loginMeans: { status: 'kapot' } }, 'active, expired, blocked'],
    ['een machtiging zonder te zeggen of ze beperkt is', { mandates: [{ provider: null }] }, 'branchNumber'],
    [
      'een gebruiker die de aanvrager is, zonder aanvrager',
      { user: null },
      'the user is the applicant, but there is none',
    ],
    [
      'een gebruiker die de aanvrager heet, zonder aanvrager',
      { user: 'applicant' },
      'the user is the applicant, but there is none',
    ],
    [
      'een bewijs van een aanvrager die er niet is',
      { idDocuments: [{ person: 'applicant' }] },
      'names the applicant, but there is none',
    ],
    [
      'een bewijs van een gebruiker die er niet is',
      { applicant: { name: 'A' }, idDocuments: [{ person: 'x' }, { person: 'user' }] },
      'names the user, but there is none',
    ],
    ['een lege hash', { currentHash: '' }, 'currentHash'],
    ['een negatief aantal', { signatures: { needed: -1 } }, 'needed'],
  ])('%s', (_title, input, expected) => {
    expect(refused(input)).toContain(expected);
  });

  test('een naam zonder enig deel van de achternaam', () => {
    expect(refused({ applicant: { name: { voornamen: 'A' } } })).toContain('familyName (or geslachtsnaam)');
  });

  test('met de plaats, wat er mis is en wat er verwacht werd', () => {
    const faults = (input: unknown) => JSON.parse(refused(input));
    expect(faults({ today: 'morgen' })).toEqual([
      {
        path: 'today',
        message: 'not understood: expected a day as YYYY-MM-DD',
        expected: 'a day as YYYY-MM-DD',
      },
    ]);
    expect(faults({ loginMeans: { status: 'kapot' } })).toEqual([
      {
        path: 'loginMeans.status',
        message: 'not understood: expected one of active, expired, blocked',
        expected: 'one of active, expired, blocked',
      },
    ]);
    expect(faults({ user: null })).toEqual([
      { path: 'applicant', message: 'the user is the applicant, but there is none', expected: 'a person' },
    ]);
    expect(faults({ idDocuments: [{ person: 'x' }, { person: 'applicant' }] })).toEqual([
      {
        path: 'idDocuments[1].person',
        message: 'names the applicant, but there is none',
        expected: 'applicant or user as they are given, or a name',
      },
    ]);
    expect(faults({ applicant: { name: { achternaam: '' } } })).toEqual([
      {
        path: 'applicant.name',
        message: 'a name lacks its familyName (or geslachtsnaam)',
        expected: 'familyName (or geslachtsnaam)',
      },
    ]);
  });

  test('een dienst zonder naam van de dienstverlener, en andere lege woorden', () => {
    for (const input of [
      { services: [{ provider: '' }] },
      { services: [{ provider: 'BD', service: '' }] },
      { mandates: [{ provider: '', branchNumber: null }] },
      { mandates: [{ provider: 'BD', service: '', branchNumber: null }] },
      { loginMeans: { supplier: '' } },
      { form: { madeFromHash: '' } },
    ]) {
      expect(refused(input)).not.toBe('not refused');
    }
  });

  test('wat het schema uitlegt, legt het ook echt uit', () => {
    const schema = JSON.stringify(z.toJSONSchema(preflightDecision.inputSchema, { io: 'input' }));
    expect(schema).not.toContain('"description":""');
    expect(schema.match(/"description"/g)?.length).toBeGreaterThan(25);
  });
});
