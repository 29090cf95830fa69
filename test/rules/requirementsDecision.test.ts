import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { DecisionWorld } from '../../rules/decisions/decision.ts';
import { openDecision } from '../../rules/decisions/openDecision.ts';
import { requirementsDecision } from '../../rules/decisions/requirementsDecision.ts';
import type { RequirementsOutput } from '../../rules/decisions/requirementsOutput.ts';
import { requirementItems } from '../../rules/requirements/requirementRules.ts';
import { decisionWorld } from './decisionWorld.ts';

describe('Beslissing: wat is nodig', () => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await decisionWorld();
  });
  const decide = (input: unknown) => {
    const made = openDecision(requirementsDecision).decide(input, world);
    if (made.kind === 'refused') throw new Error(JSON.stringify(made.faults));
    return { ...made, output: made.reached.output as RequirementsOutput };
  };
  const rows = (input: unknown) =>
    Object.fromEntries(decide(input).output.requirements.map(({ item, need }) => [item, need]));
  const facts = (input: unknown) => decide(input).facts;
  const faults = (input: unknown) => {
    const made = openDecision(requirementsDecision).decide(input, world);
    return made.kind === 'refused' ? made.faults.map(({ path }) => path) : [];
  };

  test.each([
    ['EH1', 'ended', 0],
    ['EH2', 'noLongerIssued', 25],
    ['EH2+', 'upgrade', 25],
    ['EH3', 'upgrade', 25],
    ['EH4', 'outOfScope', 25],
  ])('%s: %s, met %p regels', (level, outcome, count) => {
    const { output } = decide({ level });
    expect({ level: output.level, outcome: output.outcome, rows: output.requirements.length }).toEqual({
      level,
      outcome,
      rows: count,
    });
  });

  test('every row says need, reason and source', () => {
    expect(requirementsDecision.name).toBe('requirements');
    const { requirements } = decide({ level: 'EH3', inDienst: 'nee', given: ['kopie ID'] }).output;
    expect(requirements.map(({ item }) => item)).toEqual(requirementItems);
    expect(requirements.find(({ item }) => item === 'userIdCopy')).toEqual({
      item: 'userIdCopy',
      need: 'given',
      reason: 'given',
      holds: true,
      params: { months: 1 },
      rule: 'requirement.userIdCopy',
      source: 'upgEN',
    });
    expect(requirements.find(({ item }) => item === 'registerExtract')).toMatchObject({
      need: 'conditional',
      reason: 'authorityNotEstablished',
      holds: null,
      params: { days: 14 },
    });
  });

  test.each([
    [
      'Eigenaar die zelf aanvraagt',
      { authority: 'eigenaar', executor: 'zelf', userIsApplicant: 'ja' },
      'notNeeded',
      'needed',
    ],
    ['Gezamenlijk bevoegd', { authority: 'gb', executor: 'zelf' }, 'needed', 'conditional'],
    ['Niet bevoegd', { authority: 'niet bevoegd', executor: 'aanvrager' }, 'needed', 'conditional'],
    [
      'Machtigingenbeheerder',
      { authority: 'gb', executor: 'machtigingenbeheerder' },
      'notNeeded',
      'conditional',
    ],
    ['Niet vastgesteld', { authority: 'niet vastgesteld', executor: 'zelf' }, 'needed', 'conditional'],
  ])('%s bij EH3: formulier %s, identificatie %s', (_title, known, form, identification) => {
    expect(rows({ level: 'EH3', ...known })).toMatchObject({
      registrationForm: form === 'notNeeded' ? 'notNeeded' : 'needed',
      identification,
    });
  });

  test.each([
    // directors, statutes allow, documents
    [5, 1, 'needed'],
    [5, 2, 'needed'],
    [5, 3, 'notNeeded'],
    [5, 4, 'notNeeded'],
    [2, 1, 'needed'],
    [undefined, 4, 'needed'],
  ])(
    'EH3, gezamenlijk, %p bestuurders, statuten staan %p toe: statuten %s',
    (directors, statutesAllow, need) => {
      const asked = { authority: 'gb', executor: 'zelf', statutesAllow, ...(directors && { directors }) };
      expect(rows({ level: 'EH3', ...asked }).supportingDocuments).toBe(need);
    },
  );

  test.each([
    [{ niveau: 'eh3' }, { level: 'EH3', given: [], authorityEstablished: null, applicantAuthority: null }],
    [
      { level: 'eh 2+', gebruikerInDienst: 'ja' },
      { level: 'EH2+', userIsEmployed: true },
    ],
    [{ level: 'EH3', gebruikerIsAanvrager: false }, { userIsApplicant: false }],
    [
      { level: 'EH3', bevoegdheid: 'ONBEPERKT BEVOEGD' },
      {
        applicantAuthority: 'sole',
        authorityEstablished: true,
        signers: { authority: 'sole', directors: 1 },
      },
    ],
    [{ level: 'EH3', authority: 'sole', directors: 4 }, { signers: { authority: 'sole', directors: 4 } }],
    [{ level: 'EH3', authority: 'gb', bestuurders: 5 }, { signers: { authority: 'joint', directors: 5 } }],
    [{ level: 'EH3', authority: 'bb', bestuurders: 5 }, { signers: { authority: 'limited', directors: 5 } }],
    [
      { level: 'EH3', authority: 'gb' },
      { signers: null, authorityEstablished: true },
    ],
    [
      { level: 'EH3', authority: 'nb', directors: 3 },
      { signers: null, applicantAuthority: 'none' },
    ],
    [
      { level: 'EH3', authority: 'niet vastgesteld', directors: 3 },
      { signers: null, applicantAuthority: null, authorityEstablished: false },
    ],
    [
      { level: 'EH3', rechtsvorm: 'Besloten Vennootschap' },
      { legalForm: 'bv', authorityEstablished: null },
    ],
    [
      { level: 'EH3', rechtsvorm: 'Eenmanszaak met meerdere eigenaren' },
      { legalForm: 'eenmanszaak', authorityEstablished: false },
    ],
    [
      { level: 'EH3', rechtsvorm: 'Eenmanszaak met meerdere eigenaren', authority: 'sole' },
      { authorityEstablished: false, applicantAuthority: 'sole' },
    ],
    [{ level: 'EH3', rechtsvorm: 'EESV' }, { legalForm: 'overig' }],
    [{ level: 'EH3', rechtsvorm: 'SE' }, { legalForm: 'overig' }],
    [{ level: 'EH3', rechtsvorm: 'SCE' }, { legalForm: 'overig' }],
    [{ level: 'EH3', statuten: 2 }, { statutesAllow: 2 }],
    [{ level: 'EH3', vestigingsbeperking: 'ja' }, { limitedToBranch: true }],
    [{ level: 'EH3', actiecode: 'UPGRADE30' }, { hasActionCode: true }],
    [{ level: 'EH3', actiecode: false }, { hasActionCode: false }],
    [{ level: 'EH3', uitvoerder: 'beheerder' }, { executor: 'mandateAdministrator' }],
    [
      { level: 'EH3', gegeven: ['uittreksel', 'Statuten', 'kvkNumber'] },
      { given: ['registerExtract', 'supportingDocuments', 'kvkNumber'] },
    ],
  ])('%j wordt gelezen als %j', (input, expected) => {
    expect(facts(input)).toMatchObject(expected);
  });

  test.each([
    [{}, 'level'],
    [{ level: 'EH9' }, 'level'],
    [{ level: '3' }, 'level'],
    [{ level: 'EH3', authority: 'soms' }, 'authority'],
    [{ level: 'EH3', executor: 'de buurman' }, 'executor'],
    [{ level: 'EH3', given: ['iets'] }, 'given[0]'],
    [{ level: 'EH3', directors: 0 }, 'directors'],
    [{ level: 'EH3', directors: 2.5 }, 'directors'],
    [{ level: 'EH3', statutesAllow: 0 }, 'statutesAllow'],
    [{ level: 'EH3', kleur: 'rood' }, 'kleur'],
    [{ level: 'EH3', actionCode: true }, 'actionCode'],
  ])('%j wordt geweigerd bij %s', (input, path) => {
    expect(faults(input)).toEqual([path]);
  });

  test('the trace names every rule with its condition, then form and identification', () => {
    const { reached } = decide({ level: 'EH3', authority: 'gb', executor: 'zelf', userIsApplicant: 'ja' });
    const { trace } = reached;
    expect(trace).toHaveLength(27);
    expect(trace[0]).toEqual({
      rule: 'requirement.kvkNumber',
      source: 'eh3req',
      value: 'always',
      params: { item: 'kvkNumber', level: 'EH3', holds: true, need: 'needed' },
    });
    expect(trace.slice(25)).toEqual([
      { rule: 'form.EH3.others', source: 'upg', value: 'on', params: { level: 'EH3' } },
      { rule: 'identification.EH3.others', source: 'upg', value: 'possible', params: { level: 'EH3' } },
    ]);
    // Of routes that are still open each rule is named once.
    const rules = decide({ level: 'EH3' }).reached.trace.map(({ rule }) => rule);
    expect(rules).toEqual([...new Set(rules)]);
    expect(rules.slice(25)).toEqual([
      'form.EH3.soleRepresentative',
      'identification.EH3.soleRepresentative',
      'form.mandateAdministrator',
      'identification.EH3.others',
      'form.EH3.others',
    ]);
    expect(decide({ level: 'EH2+', authority: 'gb', executor: 'zelf' }).reached.trace.at(-2)).toMatchObject({
      rule: 'form.EH2+',
      value: 'off',
    });
    expect(decide({ level: 'EH4' }).reached.trace).toHaveLength(25);
    expect(decide({ level: 'EH1' }).reached.trace).toEqual([
      { rule: 'level.ended', source: 'weidEH1', value: ['EH1'], params: { level: 'EH1' } },
    ]);
  });

  test.each([
    [
      'De beheerder doet het: geen formulier',
      { level: 'EH3', authority: 'gb', executor: 'zelf' },
      'byMandateAdministrator',
      { executor: 'mandateAdministrator' },
      ['signatures', 'supportingDocuments', 'registrationForm', 'qualifiedSignature'],
    ],
    [
      'EH2+: geen identificatie',
      { level: 'EH3', authority: 'azb', executor: 'zelf', userIsApplicant: 'ja' },
      'atLowerLevel',
      { level: 'EH2+' },
      ['identification', 'identificationFee'],
    ],
    [
      'Gebruiker in dienst: geen kopie',
      { level: 'EH2+', inDienst: 'nee' },
      'userIsEmployed',
      { userIsEmployed: true },
      ['userIdCopy'],
    ],
    [
      'Bevoegdheid vastgesteld: geen uittreksel',
      { level: 'EH2+', inDienst: 'ja', authority: 'niet vastgesteld', executor: 'zelf' },
      'authorityEstablished',
      { authorityEstablished: true },
      ['registerExtract'],
    ],
  ])('Kleinste verandering. %s', (_title, input, code, params, notNeeded) => {
    expect(decide(input).reached.counterfactual).toEqual({ code, params, gives: { notNeeded } });
  });

  test('what was handed in but is not needed stays not needed', () => {
    expect(rows({ level: 'EH3', authority: 'azb', given: ['uittreksel'] }).registerExtract).toBe('notNeeded');
  });

  test('a change that spares something but asks something else is passed over', () => {
    const { userMobile, ...others } = world.ruleBook.requirements;
    const claims = [
      { source: 'upg', value: { EH2: 'always', 'EH2+': 'always', EH3: 'never', EH4: 'always' } as const },
    ];
    const requirements = { ...others, userMobile: { ...userMobile, claims } };
    const { facts } = decide({
      level: 'EH3',
      authority: 'azb',
      executor: 'zelf',
      userIsApplicant: 'ja',
      inDienst: 'ja',
      rechtsvorm: 'bv',
    });
    const ruleBook = { ...world.ruleBook, requirements };
    expect(requirementsDecision.decide(facts as never, ruleBook).counterfactual).toBeNull();
    expect(requirementsDecision.decide(facts as never, world.ruleBook).counterfactual).toMatchObject({
      code: 'atLowerLevel',
    });
  });

  test('no change of one fact spares anything, or there is no upgrade to that level', () => {
    const least = { level: 'EH2+', inDienst: 'ja', authority: 'azb', rechtsvorm: 'bv' };
    expect(decide(least).reached.counterfactual).toBeNull();
    for (const level of ['EH1', 'EH2', 'EH4']) expect(decide({ level }).reached.counterfactual).toBeNull();
  });

  test('a receipt holds the facts, from which the same is decided again', () => {
    const made = decide({ level: 'EH3', authority: 'gb', bestuurders: 7, inDienst: 'nee' });
    const again = openDecision(requirementsDecision).again(
      JSON.parse(JSON.stringify(made.facts)),
      world.ruleBook,
    );
    expect(again).toMatchObject({ kind: 'made', reached: made.reached });
    const more = { ...(made.facts as object), extra: 1 };
    expect(openDecision(requirementsDecision).again(more, world.ruleBook).kind).toBe('refused');
  });

  test('null is read as left out, and the schema says so', () => {
    const names = [
      'userIsEmployed',
      'authority',
      'directors',
      'executor',
      'legalForm',
      'statutesAllow',
      'given',
    ];
    const nothing = Object.fromEntries([...names, 'actionCode'].map((name) => [name, null]));
    expect(decide({ level: 'EH3', ...nothing }).facts).toEqual(decide({ level: 'EH3' }).facts);
    const isSound = new Ajv2020({ strict: false }).compile(
      openDecision(requirementsDecision).inputJsonSchema(),
    );
    expect(isSound({ level: 'EH3', ...nothing })).toBe(true);
  });

  test('at EH4 the second factor is a certificate', () => {
    const line = (level: string) =>
      decide({ level })
        .explain('nl')
        .find((one) => /sms-code of|certificaat om/.test(one));
    expect(line('EH4')).toBe('- Een PKIoverheid-certificaat om mee in te loggen');
    expect(line('EH3')).toBe('- Een tweede stap bij het inloggen: een sms-code of een app');
  });

  test('in sentences: what it is about, by need, and what would spare something', () => {
    const said = decide({ level: 'EH2+', inDienst: 'nee', gegeven: ['looptijd'] }).explain('nl');
    expect(said[0]).toBe('Dit is nodig voor een upgrade naar EH2+.');
    expect(said.filter((line) => !line.startsWith('- '))).toEqual([
      'Dit is nodig voor een upgrade naar EH2+.',
      'Altijd nodig:',
      'Nodig:',
      'Soms nodig:',
      'Al gegeven:',
      'Niet nodig:',
      'Als de gebruiker bij uw organisatie werkt, vervalt: een kopie van het identiteitsbewijs van de gebruiker, nog minstens een maand geldig.',
    ]);
    expect(said).toContain('- De looptijd die u wilt: 1, 3 of 5 jaar');
    expect(said).toContain(
      '- Een identificatie door AMP Groep, binnen 30 dagen nadat u daarvoor een e-mail krijgt (Bij EH2+ is geen identificatie nodig)',
    );
    expect(decide({ level: 'EH1' }).explain('nl')).toEqual(['EH1 bestaat niet meer.']);
    expect(decide({ level: 'EH4' }).explain('en')[0]).toBe(
      'EH4 goes by another way than this upgrade. This is what the sources say of it.',
    );
    expect(decide({ level: 'EH3', authority: 'gb', executor: 'zelf' }).explain('en').at(-1)).toBe(
      'If the mandate administrator does the upgrade, you need no longer: signatures of the authorized representatives; the statutes or a mandate, if they say that fewer people may sign; the registration form, signed with a pen and sent by post; instead of the pen: a qualified electronic signature with a PKI certificate.',
    );
  });
});
