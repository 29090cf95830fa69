import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { DecisionWorld, Reached } from '../../rules/decisions/decision.ts';
import { signaturesDecision } from '../../rules/decisions/signaturesDecision.ts';
import { levelsOfAssurance } from '../../rules/levelOfAssurance.ts';
import { type Locale, locales } from '../../rules/locale.ts';
import { authorityKindSchema } from '../../rules/profile.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { signatureChanges } from '../../rules/signatures/signaturesCounterfactual.ts';
import {
  type SignatureQuestion,
  type Signatures,
  signatureOutcomes,
  signerKinds,
} from '../../rules/signatures/signaturesOf.ts';
import { signaturesTexts } from '../../rules/texts/signaturesTexts.ts';
import { currentRuleBook } from './currentRuleBook.ts';

let ruleBook: RuleBook;
beforeAll(async () => {
  ruleBook = await currentRuleBook();
});

type Typed = Readonly<Record<string, unknown>>;

function factsOf(typed: Typed): SignatureQuestion {
  const facts = signaturesDecision.prepare(signaturesDecision.inputSchema.parse(typed), {} as DecisionWorld);
  return signaturesDecision.factsSchema.parse(facts);
}
const decide = (typed: Typed): Reached<Signatures> => signaturesDecision.decide(factsOf(typed), ruleBook);
function say(typed: Typed, locale: Locale = 'nl', book = ruleBook): readonly string[] {
  const facts = factsOf(typed);
  return signaturesDecision.explain(facts, signaturesDecision.decide(facts, book), book, locale);
}

/** The rule book in which the other source wins. */
function turned(authority: 'joint' | 'limited'): RuleBook {
  const { byAuthority } = ruleBook.signatures;
  const rule = byAuthority[authority];
  return {
    ...ruleBook,
    signatures: {
      ...ruleBook.signatures,
      byAuthority: { ...byAuthority, [authority]: { ...rule, claims: rule.claims.toReversed() } },
    },
  };
}

describe('hoeveel bevoegd vertegenwoordigers tekenen', () => {
  test.each<[string, Typed, number | null, Signatures['outcome'], Signatures['signers']]>([
    [
      'EH2+: zelfstandig bevoegd tekent alleen',
      { level: 'EH2+', authority: 'sole', directors: 5 },
      1,
      'counted',
      'soleRepresentative',
    ],
    [
      'EH2+: gezamenlijk bevoegd tekent met twee',
      { level: 'EH2+', authority: 'joint', directors: 5 },
      2,
      'counted',
      'jointRepresentatives',
    ],
    [
      'EH2+: gezamenlijk bevoegd met één bestuurder tekent toch met twee',
      { level: 'EH2+', authority: 'joint', directors: 1 },
      2,
      'counted',
      'jointRepresentatives',
    ],
    [
      'EH2+: beperkt bevoegd tekent met twee',
      { level: 'EH2+', authority: 'limited', directors: 1 },
      2,
      'counted',
      'limitedRepresentatives',
    ],
    [
      'EH2+: statuten veranderen niets',
      { level: 'EH2+', authority: 'joint', directors: 5, statutesAllow: 1 },
      2,
      'counted',
      'jointRepresentatives',
    ],
    [
      'EH2+: het aantal bestuurders hoeft niet bekend te zijn',
      { level: 'EH2+', authority: 'joint' },
      2,
      'counted',
      'jointRepresentatives',
    ],
    [
      'EH3: zelfstandig bevoegd tekent alleen',
      { level: 'EH3', authority: 'sole' },
      1,
      'counted',
      'soleRepresentative',
    ],
    [
      'EH3: gezamenlijk bevoegd tekent de meerderheid van vijf',
      { level: 'EH3', authority: 'joint', directors: 5, statutesAllow: null },
      3,
      'counted',
      'majorityOfDirectors',
    ],
    [
      'EH3: gezamenlijk bevoegd tekent de meerderheid van vier',
      { level: 'EH3', authority: 'joint', directors: 4 },
      3,
      'counted',
      'majorityOfDirectors',
    ],
    [
      'EH3: de meerderheid van één is één',
      { level: 'EH3', authority: 'joint', directors: 1 },
      1,
      'counted',
      'majorityOfDirectors',
    ],
    [
      'EH3: beperkt bevoegd tekent de meerderheid',
      { level: 'EH3', authority: 'limited', directors: 5 },
      3,
      'counted',
      'majorityOfDirectors',
    ],
    [
      'EH3: met statuten die twee toestaan, tekenen er twee',
      { level: 'EH3', authority: 'joint', directors: 5, statutesAllow: 2 },
      2,
      'counted',
      'asStatutesSay',
    ],
    [
      'EH3: ook bij beperkt bevoegd',
      { level: 'EH3', authority: 'limited', directors: 5, statutesAllow: 1 },
      1,
      'counted',
      'asStatutesSay',
    ],
    [
      'EH3: statuten die meer vragen, verhogen niets',
      { level: 'EH3', authority: 'joint', directors: 5, statutesAllow: 4 },
      3,
      'counted',
      'majorityOfDirectors',
    ],
    [
      'EH3: statuten die evenveel vragen, veranderen niets',
      { level: 'EH3', authority: 'joint', directors: 5, statutesAllow: 3 },
      3,
      'counted',
      'majorityOfDirectors',
    ],
    [
      'EH3: voor wie zelfstandig bevoegd is, doen statuten niets',
      { level: 'EH3', authority: 'sole', directors: 5, statutesAllow: 2 },
      1,
      'counted',
      'soleRepresentative',
    ],
    [
      'EH3: zonder aantal bestuurders is de meerderheid niet te tellen',
      { level: 'EH3', authority: 'joint' },
      null,
      'directorsNeeded',
      'majorityOfDirectors',
    ],
    [
      'EH3: ook niet met statuten',
      { level: 'EH3', authority: 'limited', statutesAllow: 2 },
      null,
      'directorsNeeded',
      'majorityOfDirectors',
    ],
    ['EH1: bestaat niet meer', { level: 'EH1', authority: 'sole', directors: 1 }, null, 'ended', null],
    [
      'EH2: wordt niet meer uitgegeven',
      { level: 'EH2', authority: 'joint', directors: 3 },
      null,
      'notIssued',
      null,
    ],
    [
      'EH4: iedereen tekent',
      { level: 'EH4', authority: 'sole', directors: 3 },
      null,
      'everybodySigns',
      'allRepresentativesAndUser',
    ],
    [
      'EH4: iedereen tekent, ook bij gezamenlijk',
      { level: 'EH4', authority: 'joint', directors: 3 },
      null,
      'everybodySigns',
      'allRepresentativesAndUser',
    ],
    [
      'EH4: beperkt bevoegd kan niet',
      { level: 'EH4', authority: 'limited', directors: 3 },
      null,
      'notAllowed',
      null,
    ],
  ])('%s', (_title, typed, signatures, outcome, signers) => {
    expect(decide(typed).output).toMatchObject({ signatures, outcome, signers });
  });

  test('de uitkomst is één plat antwoord, met het aantal eerst', () => {
    expect(Object.entries(decide({ level: 'EH2+', authority: 'joint', directors: 1 }).output)).toEqual([
      ['signatures', 2],
      ['outcome', 'counted'],
      ['signers', 'jointRepresentatives'],
      ['byRule', 2],
      ['majority', 1],
      ['loweredByStatutes', false],
      ['moreThanDirectors', true],
    ]);
    expect(decide({ level: 'EH3', authority: 'joint', directors: 5, statutesAllow: 2 }).output).toMatchObject(
      {
        byRule: 3,
        majority: 3,
        loweredByStatutes: true,
        moreThanDirectors: false,
      },
    );
    expect(Object.entries(decide({ level: 'EH2', authority: 'sole', directors: 4 }).output)).toEqual([
      ['signatures', null],
      ['outcome', 'notIssued'],
      ['signers', null],
      ['byRule', null],
      ['majority', 3],
      ['loweredByStatutes', false],
      ['moreThanDirectors', false],
    ]);
    expect(decide({ level: 'EH3', authority: 'joint' }).output).toMatchObject({
      byRule: null,
      majority: null,
    });
  });

  test('draait de voorrang van de bronnen om, dan tekenen alle bestuurders', () => {
    const facts = factsOf({ level: 'EH2+', authority: 'joint', directors: 5 });
    const { output, trace } = signaturesDecision.decide(facts, turned('joint'));
    expect(output).toMatchObject({ signatures: 5, signers: 'allDirectors' });
    expect(trace[0]).toMatchObject({ source: 'bv', params: { notSelected: [{ source: 'handt' }] } });
    expect(signaturesDecision.decide({ ...facts, directors: null }, turned('joint')).output).toMatchObject({
      outcome: 'directorsNeeded',
      signers: 'allDirectors',
    });
  });

  test('elk niveau met elke bevoegdheid en elk bestuur heeft één uitkomst: een aantal, of waarom niet', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...levelsOfAssurance),
        fc.constantFrom(...authorityKindSchema.options),
        fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
        fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
        (level, authority, directors, statutesAllow) => {
          const { output, trace, counterfactual } = signaturesDecision.decide(
            { level, authority, directors, statutesAllow },
            ruleBook,
          );
          expect(output.signatures === null).toBe(output.outcome !== 'counted');
          if (output.signatures !== null) {
            expect(output.signatures).toBeGreaterThanOrEqual(1);
            expect(output.signatures).toBeLessThanOrEqual(output.byRule ?? 0);
          }
          expect(trace.length).toBeGreaterThan(0);
          if (counterfactual !== null) {
            expect(counterfactual.gives).not.toEqual({
              signatures: output.signatures,
              outcome: output.outcome,
            });
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('wat er wordt gelezen', () => {
  test.each([
    ['alleen/zelfstandig bevoegd', 'sole'],
    ['Zelfstandig', 'sole'],
    ['onbeperkt bevoegd', 'sole'],
    ['volledige volmacht', 'sole'],
    ['eigenaar', 'sole'],
    ['Gezamenlijk bevoegd', 'joint'],
    ['gb', 'joint'],
    ['beperkt bevoegd', 'limited'],
    ['beperkte volmacht', 'limited'],
  ])('%s is %s', (typed, authority) => {
    expect(factsOf({ level: 'EH3', authority: typed }).authority).toBe(authority);
  });

  test('de Nederlandse namen van de velden', () => {
    const dutch = { niveau: 'eherkenning 3', bevoegdheid: 'gezamenlijk', aantalBestuurders: 5, statuten: 2 };
    expect(factsOf(dutch)).toEqual({ level: 'EH3', authority: 'joint', directors: 5, statutesAllow: 2 });
    expect(
      factsOf({ betrouwbaarheidsniveau: 'eh2plus', authority: 'gb', bestuurders: 1, volgensStatuten: 1 }),
    ).toEqual({
      level: 'EH2+',
      authority: 'joint',
      directors: 1,
      statutesAllow: 1,
    });
  });

  test.each<[string, Typed, RegExp]>([
    ['een onbekend niveau', { level: 'EH5', authority: 'sole' }, /not a level of assurance/],
    [
      'een onbekende bevoegdheid',
      { level: 'EH3', authority: 'baas' },
      /expected one of: alleen\/zelfstandig bevoegd \| gezamenlijk bevoegd \| beperkt bevoegd/,
    ],
    ['nul bestuurders', { level: 'EH3', authority: 'joint', directors: 0 }, /at least 1; leave it out/],
    ['een halve bestuurder', { level: 'EH3', authority: 'joint', directors: 1.5 }, /int/],
    [
      'minder dan nul volgens de statuten',
      { level: 'EH3', authority: 'joint', directors: 2, statutesAllow: -1 },
      /at least 1; leave it out/,
    ],
    [
      'niemand volgens de statuten',
      { level: 'EH3', authority: 'joint', directors: 5, statutesAllow: 0 },
      /at least 1; leave it out/,
    ],
    ['een onbekend veld', { level: 'EH3', authority: 'joint', board: 5 }, /board/],
  ])('%s wordt geweigerd', (_title, typed, message) => {
    expect(signaturesDecision.inputSchema.safeParse(typed).error?.message).toMatch(message);
  });

  test('het schema zegt zelf dat er ten minste één bestuurder is', () => {
    const { properties } = z.toJSONSchema(signaturesDecision.inputSchema, { io: 'input' });
    for (const name of ['directors', 'statutesAllow'])
      expect(JSON.stringify(properties?.[name])).toContain('"minimum":1,');
  });

  test('feiten van een bewijs zijn streng', () => {
    const facts = factsOf({ level: 'EH3', authority: 'joint', directors: 5 });
    for (const wrong of [
      { ...facts, x: 1 },
      { ...facts, directors: 0 },
      { ...facts, statutesAllow: 0 },
      { ...facts, level: 'EH9' },
    ]) {
      expect(signaturesDecision.factsSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

describe('de redenering', () => {
  test('noemt de regel, de meerderheid en de bron die verloor', () => {
    expect(signaturesDecision.name).toBe('signatures');
    expect(decide({ level: 'EH3', authority: 'joint', directors: 5 }).trace).toEqual([
      {
        rule: 'signatures.joint',
        source: 'handt',
        value: { 'EH2+': 2, EH3: 'majorityOfDirectors' },
        params: {
          level: 'EH3',
          authority: 'joint',
          directors: 5,
          majority: 3,
          byRule: 3,
          notSelected: [{ source: 'bv', value: { 'EH2+': 'allDirectors', EH3: 'allDirectors' } }],
        },
      },
    ]);
  });

  test.each<[string, Typed, readonly string[]]>([
    [
      'met statuten bij EH3',
      { level: 'EH3', authority: 'joint', directors: 5, statutesAllow: 2 },
      ['signatures.joint', 'signatures.statutes'],
    ],
    [
      'met statuten bij EH2+',
      { level: 'EH2+', authority: 'limited', directors: 5, statutesAllow: 1 },
      ['signatures.limited', 'signatures.statutesAtEH2Plus'],
    ],
    [
      'met statuten bij zelfstandig bevoegd',
      { level: 'EH3', authority: 'sole', statutesAllow: 1 },
      ['signatures.sole'],
    ],
    ['EH1', { level: 'EH1', authority: 'limited' }, ['signatures.EH1']],
    ['EH2', { level: 'EH2', authority: 'limited' }, ['signatures.EH2']],
    ['EH4', { level: 'EH4', authority: 'joint' }, ['signatures.EH4']],
    ['EH4 beperkt', { level: 'EH4', authority: 'limited' }, ['signatures.limitedAtEH4']],
  ])('%s', (_title, typed, rules) => {
    expect(decide(typed).trace.map(({ rule }) => rule)).toEqual(rules);
  });

  test('zegt bij statuten en andere niveaus waaraan de regel is gehouden', () => {
    expect(
      decide({ level: 'EH3', authority: 'joint', directors: 5, statutesAllow: 2 }).trace[1]?.params,
    ).toEqual({
      level: 'EH3',
      statutesAllow: 2,
      loweredByStatutes: true,
      signatures: 2,
      notSelected: [],
    });
    for (const authority of ['joint', 'limited']) {
      expect(decide({ level: 'EH4', authority }).trace[0]?.params).toEqual({
        level: 'EH4',
        authority,
        notSelected: [],
      });
    }
  });

  test.each<[string, Typed, unknown]>([
    [
      'statuten die twee toestaan',
      { level: 'EH3', authority: 'joint', directors: 5 },
      { code: 'withStatutes', params: { statutesAllow: 2 }, gives: { signatures: 2, outcome: 'counted' } },
    ],
    [
      'zonder de statuten',
      { level: 'EH3', authority: 'joint', directors: 5, statutesAllow: 2 },
      {
        code: 'withoutStatutes',
        params: { statutesAllow: null },
        gives: { signatures: 3, outcome: 'counted' },
      },
    ],
    [
      'iemand die zelfstandig bevoegd is',
      { level: 'EH2+', authority: 'joint', directors: 5 },
      {
        code: 'withSoleAuthority',
        params: { statutesAllow: null },
        gives: { signatures: 1, outcome: 'counted' },
      },
    ],
    [
      'ook als het aantal bestuurders niet bekend is',
      { level: 'EH3', authority: 'limited' },
      {
        code: 'withSoleAuthority',
        params: { statutesAllow: null },
        gives: { signatures: 1, outcome: 'counted' },
      },
    ],
    [
      'niemand zelfstandig bevoegd',
      { level: 'EH3', authority: 'sole', directors: 5 },
      {
        code: 'withJointAuthority',
        params: { statutesAllow: null },
        gives: { signatures: 3, outcome: 'counted' },
      },
    ],
    [
      'niemand zelfstandig bevoegd, bestuurders onbekend',
      { level: 'EH3', authority: 'sole' },
      {
        code: 'withJointAuthority',
        params: { statutesAllow: null },
        gives: { signatures: null, outcome: 'directorsNeeded' },
      },
    ],
    [
      'EH4 beperkt: zelfstandig kan wel',
      { level: 'EH4', authority: 'limited' },
      {
        code: 'withSoleAuthority',
        params: { statutesAllow: null },
        gives: { signatures: null, outcome: 'everybodySigns' },
      },
    ],
    ['een bestuur van één: niets', { level: 'EH3', authority: 'joint', directors: 1 }, null],
    ['EH2: niets', { level: 'EH2', authority: 'joint', directors: 5 }, null],
    ['EH4: niets', { level: 'EH4', authority: 'joint', directors: 5 }, null],
  ])('het kleinste verschil: %s', (_title, typed, counterfactual) => {
    expect(decide(typed).counterfactual).toEqual(counterfactual);
  });
});

describe('de zinnen over handtekeningen', () => {
  const source = 'Bron: Reconi: hoeveel handtekeningen moet ik verzamelen, gelezen op 24 november 2026.';
  const older =
    'Een andere bron zegt iets anders: Reconi: bevoegd vertegenwoordiger (oudere pagina), gelezen op 24 november 2026. Die geldt hier niet.';
  const eh3 =
    'Een andere bron zegt iets anders: Reconi: aanvraag eHerkenning EH3, gelezen op 24 november 2026. Die geldt hier niet.';
  test.each<[string, Typed, readonly string[]]>([
    [
      'meerderheid',
      { level: 'EH3', authority: 'joint', directors: 5 },
      [
        '3 bevoegd vertegenwoordigers tekenen.',
        'Bij EH3 tekent de meerderheid van alle bestuurders.',
        'De meerderheid van 5 is 3.',
        source,
        older,
        'Als de statuten laten zien dat 2 mensen mogen tekenen, zijn 2 handtekeningen nodig.',
      ],
    ],
    [
      'statuten',
      { level: 'EH3', authority: 'limited', directors: 3, statutesAllow: 1 },
      [
        'Eén bevoegd vertegenwoordiger tekent.',
        'De statuten laten zien dat minder mensen mogen tekenen. Stuur de statuten mee.',
        source,
        eh3,
        'Zonder de statuten zijn 2 handtekeningen nodig.',
      ],
    ],
    [
      'statuten die niets verlagen',
      { level: 'EH3', authority: 'limited', directors: 3, statutesAllow: 2 },
      [
        '2 bevoegd vertegenwoordigers tekenen.',
        'Bij EH3 tekent de meerderheid van alle bestuurders.',
        'De meerderheid van 3 is 2.',
        'Wat in de statuten staat, maakt het aantal niet lager.',
        source,
        eh3,
        'Als de statuten laten zien dat één persoon mag tekenen, is één handtekening genoeg.',
      ],
    ],
    [
      'EH2+ met één bestuurder en statuten',
      { level: 'EH2+', authority: 'joint', directors: 1, statutesAllow: 1 },
      [
        '2 bevoegd vertegenwoordigers tekenen.',
        'Wie gezamenlijk bevoegd is, tekent bij EH2+ niet alleen.',
        'Uw organisatie heeft minder bestuurders. Laat ook iemand anders tekenen die bevoegd is, of laat de leverancier meekijken.',
        'De uitzondering voor statuten geldt niet bij EH2+.',
        source,
        older,
        'Als iemand tekent die zelfstandig bevoegd is, is één handtekening genoeg.',
      ],
    ],
    [
      'EH2+ beperkt: de andere bron zegt hetzelfde',
      { level: 'EH2+', authority: 'limited', directors: 4 },
      [
        '2 bevoegd vertegenwoordigers tekenen.',
        'Wie beperkt bevoegd is, tekent bij EH2+ niet alleen.',
        source,
        'Als iemand tekent die zelfstandig bevoegd is, is één handtekening genoeg.',
      ],
    ],
    [
      'zelfstandig, met statuten',
      { level: 'EH3', authority: 'sole', directors: 3, statutesAllow: 2 },
      [
        'Eén bevoegd vertegenwoordiger tekent.',
        'Wie zelfstandig bevoegd is, tekent alleen.',
        'Voor wie zelfstandig bevoegd is, maken de statuten geen verschil.',
        source,
        'Als niemand zelfstandig bevoegd is, maar wel gezamenlijk, zijn 2 handtekeningen nodig.',
      ],
    ],
    [
      'bestuurders onbekend',
      { level: 'EH3', authority: 'joint', statutesAllow: 1 },
      [
        'Hoeveel mensen tekenen, hangt af van het aantal bestuurders. Geef op hoeveel bestuurders er zijn.',
        source,
        older,
        'Als iemand tekent die zelfstandig bevoegd is, is één handtekening genoeg.',
      ],
    ],
    [
      'EH2',
      { level: 'EH2', authority: 'joint' },
      [
        'EH2 wordt niet meer uitgegeven. Daarvoor tekent niemand.',
        'Bron: IPLO: vanaf 2024 wordt alleen EH2+ verstrekt (LAVS), gelezen op 24 november 2026.',
      ],
    ],
    [
      'EH1',
      { level: 'EH1', authority: 'joint' },
      [
        'EH1 bestaat niet meer. Daarvoor tekent niemand.',
        'Bron: We-ID: uitfaseren van EH1, gelezen op 24 november 2026.',
      ],
    ],
    [
      'EH4',
      { level: 'EH4', authority: 'joint' },
      [
        'Bij EH4 tekenen alle bevoegd vertegenwoordigers en de gebruiker. Zij laten zich ook identificeren.',
        source,
      ],
    ],
    [
      'EH4 beperkt',
      { level: 'EH4', authority: 'limited' },
      [
        'Wie beperkt bevoegd is, kan EH4 niet aanvragen.',
        source,
        'Als iemand tekent die zelfstandig bevoegd is, tekent iedereen die bevoegd is.',
      ],
    ],
    [
      'EH3 zelfstandig, zonder het aantal bestuurders: gezamenlijk is niet iedereen',
      { level: 'EH3', authority: 'sole' },
      [
        'Eén bevoegd vertegenwoordiger tekent.',
        'Wie zelfstandig bevoegd is, tekent alleen.',
        source,
        'Als niemand zelfstandig bevoegd is, maar wel gezamenlijk, hangt het aantal handtekeningen af van het aantal bestuurders.',
      ],
    ],
  ])('%s', (_title, typed, sentences) => {
    expect(say(typed)).toEqual(sentences);
  });

  test('in het Engels', () => {
    expect(say({ level: 'EH3', authority: 'joint', directors: 5 }, 'en')).toEqual([
      '3 authorized representatives sign.',
      'At EH3 the majority of all directors signs.',
      'The majority of 5 is 3.',
      expect.stringMatching(/^Source: Reconi: hoeveel .*, read on 24 November 2026\.$/),
      expect.stringMatching(/^Another source says something else: Reconi: .* It does not count here\.$/),
      'If the statutes show that 2 people may sign, 2 signatures are needed.',
    ]);
    expect(say({ level: 'EH3', authority: 'joint', directors: 3 }, 'en').at(-1)).toBe(
      'If the statutes show that one person may sign, one signature is enough.',
    );
    expect(say({ level: 'EH3', authority: 'sole', directors: 3 }, 'en')[0]).toBe(
      'One authorized representative signs.',
    );
  });

  test('een regel die alle bestuurders vraagt, zegt dat', () => {
    expect(say({ level: 'EH2+', authority: 'joint', directors: 3 }, 'nl', turned('joint'))).toContain(
      'Bij EH2+ tekenen alle bestuurders.',
    );
    expect(say({ level: 'EH2+', authority: 'joint', directors: 3 }, 'en', turned('joint'))).toContain(
      'At EH2+ all directors sign.',
    );
  });

  test.each(locales)('elke code heeft in %s een zin, ook die nog niemand hoorde', (locale) => {
    const texts = signaturesTexts[locale];
    const said = [
      ...signatureOutcomes.map((code) => texts.outcomes[code]('EH3')),
      ...signerKinds.map((code) => texts.signers[code]('EH3')),
      ...signatureChanges.map((code) => texts.changes[code](2)),
      texts.statutesNoNeed,
      texts.statutesTooMany,
      texts.statutesNotHere('EH2+'),
      texts.moreThanDirectors,
      texts.everybody,
      texts.byDirectors,
    ];
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Za-zÉé].{10,}/);
    if (locale === 'nl') for (const sentence of said) expect(sentence).not.toMatch(/\b(?:je|jij|jouw)\b/i);
  });
});
