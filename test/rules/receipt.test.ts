import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../rules/canonicalJson.ts';
import type { Catalogue } from '../../rules/catalogue.ts';
import { type DecisionWorld, decisionNames } from '../../rules/decisions/decision.ts';
import { decisions } from '../../rules/decisions/decisions.ts';
import { engineVersion } from '../../rules/receipts/engineVersion.ts';
import { firstByte, firstDifference } from '../../rules/receipts/firstDifference.ts';
import {
  contentStamp,
  makeReceipt,
  type Receipt,
  receiptHash,
  receiptSchema,
  type Stamped,
  stamped,
} from '../../rules/receipts/receipt.ts';
import { type Evidence, type ReceiptFault, verifyReceipt } from '../../rules/receipts/verifyReceipt.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { receiptOf, samples, sampleWorld, sha256 } from './receiptSamples.ts';

/** Another value for a place in JSON, of the same kind where it can be. */
function otherValue(value: unknown): unknown {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return value === null ? 'x' : null;
}

/** A value with so many values in each other. */
function nested(depth: number): unknown {
  return JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
}

/** The paths of all leaves of a JSON value. */
function leavesOf(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const below = keys.flatMap((key) =>
    leavesOf((value as Record<string | number, unknown>)[key], [...path, key]),
  );
  return below.length === 0 ? [path] : below;
}

/** At most about twenty-five of them, spread evenly: a receipt may be long. */
function some<Item>(items: readonly Item[]): readonly Item[] {
  const step = Math.ceil(items.length / 25);
  return items.filter((_, place) => place % step === 0);
}

/** A copy with one place changed. */
function changed(value: unknown, path: readonly (string | number)[]): unknown {
  const [key, ...below] = path;
  if (key === undefined) return otherValue(value);
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = changed(copy[key], below);
  return copy;
}

type Claims = readonly { readonly source: string; readonly value: unknown }[];

/** What a forger would do who knows how the hash is made. */
function rehashed(receipt: unknown): Receipt {
  const forged = receipt as Receipt;
  return { ...forged, sha256: receiptHash(forged, sha256) };
}

describe('een bon', () => {
  let world: DecisionWorld;
  let ruleBook: Stamped<RuleBook>;
  let catalogue: Stamped<Catalogue>;
  let receipts: ReadonlyMap<string, Receipt>;
  beforeAll(async () => {
    world = await sampleWorld();
    ruleBook = stamped(world.ruleBook, sha256);
    catalogue = stamped(world.catalogue, sha256);
    receipts = new Map(Object.keys(samples).map((name) => [name, receiptOf(name, world)]));
  });
  const sample = (name: string): Receipt => {
    const receipt = receipts.get(name);
    if (receipt === undefined) throw new Error(`no sample ${name}`);
    return receipt;
  };
  const verify = (receipt: unknown, evidence: Partial<Evidence> = {}) =>
    verifyReceipt(receipt, { ruleBook, catalogue, sha256, ...evidence });
  const faultsOf = (...asked: Parameters<typeof verify>): readonly ReceiptFault[] => {
    const verification = verify(...asked);
    return verification.kind === 'refused' ? verification.faults : [];
  };

  test('is er voor elke beslissing met een naam', () => {
    expect([...decisions.keys()].toSorted()).toEqual([...decisionNames].toSorted());
    expect(new Set(Object.values(samples).map(({ decision }) => decision)).size).toBe(decisionNames.length);
  });

  test.each(Object.keys(samples))('%s komt uit zijn eigen feiten weer hetzelfde', (name) => {
    const receipt = sample(name);
    const verification = verify(JSON.parse(JSON.stringify(receipt)));
    expect(verification).toMatchObject({ kind: 'verified', receipt, isOtherEngine: false });
    expect(receipt).toMatchObject({ format: 'eherkenning-upgrade-receipt/1', engine: engineVersion });
    const { sha256: own, ...rest } = receipt;
    expect(own).toBe(sha256(canonicalJson(rest)));
    expect(receipt.ruleBook).toEqual({
      version: '2026-11-24',
      sha256: sha256(canonicalJson(world.ruleBook)),
    });
    if (verification.kind !== 'verified') return;
    for (const locale of ['nl', 'en'] as const) {
      for (const sentence of verification.made.explain(locale)) {
        expect(sentence).not.toMatch(/undefined|NaN|\[object|\$\{/);
      }
    }
    expect(verification.made.explain('nl')).not.toEqual(verification.made.explain('en'));
  });

  test.each(Object.keys(samples))('%s: elk spoor noemt een regel en een bron van het regelboek', (name) => {
    const rules = new Map<string, Claims>();
    const cellsOf = (value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('claims' in node && 'id' in node) rules.set(String(node.id), node.claims as Claims);
      Object.values(node).forEach(visit);
    };
    visit(world.ruleBook);
    for (const { rule, source, value } of sample(name).trace) {
      // A table of levels may be told by its cell.
      const claims = (rules.get(rule) ?? []).flatMap((claim) =>
        [claim.value, ...cellsOf(claim.value)].map((one) => ({ source: claim.source, value: one })),
      );
      expect(claims).toContainEqual({ source, value });
    }
  });

  test.each([
    ['level-upgrade', 'held'],
    ['signatures-majority', 'notUsed'],
  ])('%s zegt of zijn uittreksel van de catalogus is nagezien: %s', (name, held) => {
    expect(verify(sample(name))).toMatchObject({ kind: 'verified', catalogue: held });
  });

  test('Een bon mag een catalogus noemen zonder er iets uit te nemen', () => {
    const receipt = rehashed({ ...sample('signatures-majority'), catalogue: catalogue.stamp });
    expect(verify(receipt)).toMatchObject({ kind: 'verified', catalogue: 'held' });
  });

  test('Zonder de catalogus van toen geldt een bon, en zegt hij dat die er niet was', () => {
    const receipt = sample('level-upgrade');
    expect(verify(receipt, { catalogue: null })).toMatchObject({ kind: 'verified', catalogue: 'notAtHand' });
    const other = stamped({ ...world.catalogue, version: 'other' }, sha256);
    expect(verify(receipt, { catalogue: other })).toMatchObject({ kind: 'verified', catalogue: 'notAtHand' });
  });

  describe('wordt geweigerd', () => {
    test('als er geen bon is', () => {
      const expected = [
        {
          code: 'malformed',
          path: 'format',
          message: 'there is no receipt here',
          expected: 'eherkenning-upgrade-receipt/1',
        },
      ];
      for (const value of [null, undefined, 'x', 3, [], {}, { format: 'eherkenning-upgrade-receipt/2' }]) {
        expect(faultsOf(value)).toEqual(expected);
      }
    });

    test('als er iets ontbreekt of te veel is', () => {
      const { facts: _, ...without } = sample('level-upgrade');
      expect(faultsOf(without)).toMatchObject([{ code: 'malformed', path: 'facts', expected: 'record' }]);
      expect(faultsOf({ ...sample('level-upgrade'), note: 'x' })).toMatchObject([
        { code: 'malformed', path: 'note' },
      ]);
    });

    test('als het dieper gaat dan een bon ooit doet', () => {
      const deep = { ...sample('level-upgrade'), facts: { deep: nested(5000) } };
      expect(faultsOf(deep)).toEqual([
        { code: 'malformed', path: '', message: 'more than 100 values in each other', expected: null },
      ]);
      const shallow = { ...sample('level-upgrade'), facts: { deep: nested(98) } };
      expect(faultsOf(shallow)).not.toContainEqual(expect.objectContaining({ path: '' }));
    });

    test('als een beslissing andere feiten heeft', () => {
      const receipt = sample('level-upgrade');
      const forged = rehashed({ ...receipt, facts: { ...receipt.facts, note: 'x' } });
      expect(faultsOf(forged)).toEqual([
        { code: 'malformed', path: 'facts.note', message: 'this name is not known here', expected: null },
      ]);
      const unhashed = { ...receipt, facts: {} };
      expect(faultsOf(unhashed).map(({ code }) => code)).toContain('receiptChanged');
      expect(faultsOf(unhashed).map(({ code }) => code)).toContain('malformed');
    });

    test('als het regelboek er niet is', () => {
      const receipt = sample('level-upgrade');
      const unknown = { code: 'ruleBookUnknown', version: '2026-11-24' };
      expect(faultsOf(receipt, { ruleBook: null })).toEqual([unknown]);
      expect(
        faultsOf(receipt, { ruleBook: stamped({ ...world.ruleBook, version: '2027-01-01' }, sha256) }),
      ).toEqual([unknown]);
      expect(faultsOf({ ...receipt, engine: 7 }, { ruleBook: null }).map(({ code }) => code)).toEqual([
        'ruleBookUnknown',
        'receiptChanged',
      ]);
    });

    test('als het regelboek veranderd is', () => {
      const receipt = sample('level-upgrade');
      const other = structuredClone(world.ruleBook);
      other.deadlines.identificationDays.claims = [{ source: 'upg', value: 31 }];
      const found = contentStamp(other, sha256).sha256;
      expect(faultsOf(receipt, { ruleBook: stamped(other, sha256) })).toEqual([
        { code: 'ruleBookChanged', version: '2026-11-24', recorded: receipt.ruleBook.sha256, found },
      ]);
    });

    test('als de catalogus veranderd is, en waar, als dat het uittreksel raakt', () => {
      const receipt = sample('level-upgrade');
      const other = structuredClone(world.catalogue);
      const one = other.providers.find(({ id }) => id === 'tenderned')?.services[0];
      if (one !== undefined) one.level = 'EH3';
      const found = contentStamp(other, sha256).sha256;
      const changedFault = {
        code: 'catalogueChanged',
        version: '2026-11-24',
        recorded: receipt.catalogue?.sha256,
        found,
      };
      expect(faultsOf(receipt, { catalogue: stamped(other, sha256) })).toEqual([
        changedFault,
        {
          code: 'excerptDiffers',
          path: 'facts.providers[1].services[0].level',
          recorded: '"EH2+"',
          found: '"EH3"',
        },
      ]);
      const elsewhere = { ...world.catalogue, providers: world.catalogue.providers.slice(0, -1) };
      expect(faultsOf(receipt, { catalogue: stamped(elsewhere, sha256) }).map(({ code }) => code)).toEqual([
        'catalogueChanged',
      ]);
    });

    test('als een vervalser het uittreksel verandert en opnieuw ondertekent', () => {
      const receipt = sample('level-upgrade');
      const path = ['facts', 'providers', 1, 'services', 0, 'source'];
      const codes = faultsOf(rehashed(changed(receipt, path))).map(({ code }) => code);
      expect(codes).toContain('excerptDiffers');
    });

    test('met de byte en de plaats waar de beslissing anders is', () => {
      const receipt = sample('signatures-majority');
      const forged = rehashed({ ...receipt, output: { ...receipt.output, signatures: 2 } });
      const text = canonicalJson(forged);
      const offset = text.indexOf('"signatures":2', text.indexOf('"output":')) + '"signatures":'.length;
      expect(faultsOf(forged)).toEqual([
        {
          code: 'differs',
          offset: Buffer.byteLength(text.slice(0, offset)),
          path: 'output.signatures',
          recorded: '2',
          found: '3',
        },
      ]);
    });

    test('met niets, waar de beslissing iets heeft of niet heeft', () => {
      const receipt = sample('signatures-majority');
      const { signatures: _, ...output } = receipt.output;
      expect(faultsOf(rehashed({ ...receipt, output }))).toMatchObject([
        { code: 'differs', path: 'output.signatures', recorded: null, found: '3' },
      ]);
      const more = { ...receipt, trace: [...receipt.trace, ...receipt.trace.slice(0, 1)] };
      expect(faultsOf(rehashed(more))).toMatchObject([
        { code: 'differs', path: `trace[${receipt.trace.length}]`, found: null },
      ]);
    });

    test('en zegt dat hij van een andere versie van het programma is', () => {
      const receipt = sample('signatures-majority');
      const older = rehashed({ ...receipt, engine: engineVersion + 1 });
      expect(verify(older)).toMatchObject({ kind: 'verified', isOtherEngine: true });
      const forged = rehashed({ ...older, output: { ...receipt.output, signatures: 2 } });
      expect(faultsOf(forged)).toMatchObject([
        { code: 'differs' },
        { code: 'otherEngine', recorded: engineVersion + 1, current: engineVersion },
      ]);
    });
  });

  describe('die veranderd is, valt op', () => {
    test.each(Object.keys(samples))('%s: elk gegeven', (name) => {
      const receipt = sample(name);
      for (const path of some(leavesOf(receipt))) {
        const faults = faultsOf(changed(receipt, path));
        if (faults.length === 0) throw new Error(`a change of ${path.join('.')} went unnoticed`);
      }
    });

    test.each(Object.keys(samples))(
      '%s: elk gegeven van de uitkomst, ook opnieuw ondertekend, op zijn plaats',
      (name) => {
        const receipt = sample(name);
        for (const part of ['output', 'trace', 'counterfactual'] as const) {
          for (const path of some(leavesOf(receipt[part], [part]))) {
            const faults = faultsOf(rehashed(changed(receipt, path)));
            const isFound = faults.some((fault) => fault.code === 'differs' || fault.code === 'malformed');
            if (!isFound) throw new Error(`a change of ${path.join('.')} went unnoticed`);
          }
        }
      },
    );

    test('elke byte: het is geen JSON meer, het is hetzelfde, of het wordt geweigerd', () => {
      const receipt = sample('level-upgrade');
      const text = JSON.stringify(receipt);
      fc.assert(
        fc.property(
          fc.nat({ max: text.length - 1 }),
          fc.string({ unit: 'binary', minLength: 0, maxLength: 2 }),
          (place, put) => {
            const forged = text.slice(0, place) + put + text.slice(place + 1);
            let parsed: unknown;
            try {
              parsed = JSON.parse(forged);
            } catch {
              return;
            }
            if (canonicalJson(parsed) === canonicalJson(receipt)) return;
            expect(verify(parsed).kind).toBe('refused');
          },
        ),
        { numRuns: 200 },
      );
    });

    test('a name like __proto__ is not overlooked', () => {
      const text = JSON.stringify(sample('signatures-majority')).replace(
        '"facts":{',
        '"facts":{"__proto__":1,',
      );
      expect(verify(JSON.parse(text)).kind).toBe('refused');
    });
  });

  test('The order of what was handed in changes nothing', () => {
    const services = [
      { provider: 'TenderNed' },
      { provider: 'BD' },
      { provider: 'belastingdienst', service: null },
    ];
    const made = decisions.get('level')?.decide({ services, currentLevel: 'eh2+' }, world);
    if (made?.kind !== 'made') throw new Error('the sample is refused');
    const receipt = makeReceipt({
      decision: 'level',
      facts: made.facts,
      reached: made.reached,
      ruleBook: contentStamp(world.ruleBook, sha256),
      catalogue: contentStamp(world.catalogue, sha256),
      sha256,
    });
    expect(canonicalJson(receipt)).toBe(canonicalJson(sample('level-upgrade')));
  });

  test.each([
    ['engine', 0],
    ['engine', 1.5],
    ['decision', 'weather'],
    ['ruleBook', { version: '../x', sha256: 'a'.repeat(64) }],
    ['ruleBook', { version: '2026-11-24', sha256: 'A'.repeat(64) }],
    ['ruleBook', { version: '2026-11-24', sha256: `${'a'.repeat(64)}b` }],
    ['ruleBook', { version: '2026-11-24', sha256: `b${'a'.repeat(64)}` }],
    ['catalogue', { version: '', sha256: 'a'.repeat(64) }],
    ['catalogue', { version: 'x', sha256: 'a'.repeat(64), more: 1 }],
    ['ruleBook', { version: '2026-11-24', sha256: 'a'.repeat(64), more: 1 }],
    ['facts', []],
    ['trace', [{ rule: 'x', source: 'y', value: 1 }]],
    ['trace', [{ rule: 'x', source: 'y', value: 1, params: {}, more: 1 }]],
    ['counterfactual', { code: 'x', params: {} }],
    ['counterfactual', { code: 'x', params: {}, gives: {}, more: 1 }],
    ['sha256', ''],
  ])('cannot have %s %j', (name, value) => {
    expect(receiptSchema.safeParse({ ...sample('level-upgrade'), [name]: value }).success).toBe(false);
  });

  test('holds any JSON as value', () => {
    const value = ['text', 1.5, true, null, [[]], { deep: { er: [null] } }];
    const trace = [{ rule: 'x', source: 'y', value, params: { value } }];
    expect(receiptSchema.parse({ ...sample('level-upgrade'), trace }).trace).toEqual(trace);
  });
});

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [2, { d: null, c: 'é"\n' }] }, '{"a":[2,{"c":"é\\"\\n","d":null}],"b":1}'],
    [{ 10: 1, 9: 2, a: 3, B: 4 }, '{"10":1,"9":2,"B":4,"a":3}'],
    [{ a: undefined, b: [undefined] }, '{"b":[null]}'],
    [undefined, 'null'],
    [null, 'null'],
    [-0, '0'],
    ['', '""'],
    [false, 'false'],
    [[], '[]'],
    [{}, '{}'],
    [[[1], [2, 3]], '[[1],[2,3]]'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('is the same for the same value, and reads back as it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the first difference', () => {
  test.each([
    [1, 1, null],
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, null],
    [1, 2, { path: [], left: 1, right: 2 }],
    [
      { a: 1, b: 2 },
      { b: 3, a: 1 },
      { path: ['b'], left: 2, right: 3 },
    ],
    [
      { b: 1, a: 1 },
      { b: 2, a: 2 },
      { path: ['a'], left: 1, right: 2 },
    ],
    [{ b: 0 }, { a: 0, b: 0 }, { path: ['a'], left: undefined, right: 0 }],
    [[1, 2], [1, 2, 3], { path: [2], left: undefined, right: 3 }],
    [[1, 2, 3], [1, 2], { path: [2], left: 3, right: undefined }],
    [{ a: null }, {}, { path: ['a'], left: null, right: undefined }],
    [{}, { a: null }, { path: ['a'], left: undefined, right: null }],
    [{ a: [] }, { a: {} }, { path: ['a'], left: [], right: {} }],
    [{ a: {} }, { a: [] }, { path: ['a'], left: {}, right: [] }],
    [{ a: null }, { a: {} }, { path: ['a'], left: null, right: {} }],
    [{ a: {} }, { a: null }, { path: ['a'], left: {}, right: null }],
    [{ a: '1' }, { a: 1 }, { path: ['a'], left: '1', right: 1 }],
  ])('between %j and %j', (left, right, expected) => {
    expect(firstDifference(left, right)).toEqual(expected);
  });

  test('sees a field that is called like the parent of all', () => {
    const [left, right] = [JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":2}')];
    expect(firstDifference(left, right)).toEqual({ path: ['__proto__'], left: 1, right: 2 });
    expect(firstDifference({}, left)).toEqual({ path: ['__proto__'], left: undefined, right: 1 });
  });

  test('is there exactly when the canonical texts differ', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        const isEqual = canonicalJson(left) === canonicalJson(right);
        expect(firstDifference(left, right) === null).toBe(isEqual);
        expect(firstDifference(left, structuredClone(left))).toBeNull();
      }),
    );
  });

  test.each([
    ['', '', 0],
    ['abc', 'abc', 3],
    ['abc', 'abd', 2],
    ['abc', 'ab', 2],
    ['ab', 'abc', 2],
    ['é1', 'é2', 2],
    ['é', 'è', 1],
    ['a', 'b', 0],
    ['', 'b', 0],
  ])('of the bytes of %j and %j is %j', (left, right, offset) => {
    expect(firstByte(left, right)).toBe(offset);
  });
});
