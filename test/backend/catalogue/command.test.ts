import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { runCatalogueCommand } from '../../../backend/catalogue/command.ts';
import { openBackend, temporaryFolder, testScope } from '../backendScope.ts';
import { selfSigned } from './selfSigned.ts';
import { signXml } from './signedCatalogue.ts';
import { definition, definitionInside, provider, smallCatalogue } from './smallCatalogue.ts';

const files = testScope();
const scope = testScope();
let folder = '';
beforeAll(() => {
  folder = temporaryFolder(files);
});
afterEach(() => scope.close());
afterAll(() => files.close());

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const run = (words: string[], env: Record<string, string> = { DATA_DIR: join(folder, 'none') }) =>
  runCatalogueCommand(words, env);
const second = definition(
  definitionInside({
    uuid: '33333333-2222-4333-8444-555555555555',
    names: '<esc:ServiceName xml:lang="nl">Subsidie</esc:ServiceName>',
  }),
);
const before = smallCatalogue({
  more: provider('00000001234567890001', 'Oud', definition()),
  instance: second,
});
const after = smallCatalogue({
  root: 'esc:IssueInstant="2026-12-02T00:00:00Z" esc:Version="urn:v:2"',
  definition: definitionInside({
    level: '<saml2:AuthnContextClassRef>urn:etoegang:core:assurance-class:loa4</saml2:AuthnContextClassRef>',
    names: '<esc:ServiceName xml:lang="nl">Loket</esc:ServiceName>',
  }),
  more: provider('00000001234567890002', 'Nieuw', definition()),
  instance: second.replace('33333333', '44444444'),
}).replace('Voorbeeldgemeente', 'Gemeente Voorbeeld');
const versionTwo = 'urn:v:2@2026-12-02T00:00:00Z';

describe('npm run catalogue -- diff', () => {
  test('tells what came, went, was renamed and asks another level', async () => {
    const { exitCode, output } = await run(['diff', file('before.xml', before), file('after.xml', after)]);
    expect(exitCode).toBe(0);
    expect(output).toBe(`Van urn:etoegang:1.13:service-catalogue:T:1@2026-11-24T03:00:00Z
Naar ${versionTwo}

Hoger niveau (1)
  Gemeente Voorbeeld: Loket: EH3 wordt EH4

Nieuwe dienstverleners (1)
  Nieuw

Vervallen dienstverleners (1)
  Oud

Dienstverleners met een andere naam (1)
  Voorbeeldgemeente heet nu Gemeente Voorbeeld

Nieuwe diensten (1)
  Gemeente Voorbeeld: Subsidie

Vervallen diensten (1)
  Gemeente Voorbeeld: Subsidie

Diensten met een andere naam (1)
  Gemeente Voorbeeld: Ondernemersloket EH3 heet nu Loket
`);
  });

  test('with --json it is the same as data', async () => {
    const { output } = await run(['diff', file('before.xml', before), file('after.xml', after), '--json']);
    expect(JSON.parse(output)).toMatchObject({
      to: versionTwo,
      levelsChanged: [
        { providerId: '00000001234567890000', from: 'EH3', to: 'EH4', direction: 'raised', service: 'Loket' },
      ],
      providersAdded: [{ provider: 'Nieuw', serviceId: null }],
    });
  });

  test('a shipped version, a YAML file and an XML file can stand on either side', async () => {
    const yaml = readFileSync(
      new URL('../../../backend/data/catalogue-2026-11-24.yaml', import.meta.url),
      'utf8',
    );
    const raised = file(
      'raised.yaml',
      yaml.replace('level: EH2+', 'level: EH3').replace('2026-11-24', '2027-01-01'),
    );
    const { output } = await run(['diff', '2026-11-24', raised]);
    expect(output).toContain(
      'Hoger niveau (1)\n  RVO: Mijn RVO, regelingen op niveau EH2+: EH2+ wordt EH3\n',
    );
    expect((await run(['diff', raised, '2026-11-24'])).output).toContain('Lager niveau (1)');
    const unknown = file('unknown.yaml', yaml.replace('level: EH2+', 'level: null'));
    expect((await run(['diff', '2026-11-24', unknown])).output).toContain('Niveau niet meer bekend (1)');
    expect((await run(['diff', unknown, '2026-11-24'])).output).toContain('niet bekend wordt EH2+');
    expect((await run(['diff', '2026-11-24', '2026-11-24'])).output).toContain('Er is geen verschil');
  });

  test.each([
    ['no such file or version', () => ['2026-11-24', 'nope'], /"nope" is geen bestand en geen versie/],
    ['a folder', () => [folder, '2026-11-24'], /is geen bestand en geen versie/],
    [
      'a faulty XML',
      () => [file('bad.xml', before.replace('loa3', 'loa9')), '2026-11-24'],
      /regel 10, kolom 1/,
    ],
    [
      'a YAML that is no catalogue',
      () => ['2026-11-24', file('bad.yaml', 'version: 1\nproviders: x\n')],
      /is geen catalogus:\n- /,
    ],
    ['anything', () => ['2026-11-24', file('bad.txt', 'a: [')], /is geen XML, YAML of JSON/],
  ])('%s is said', async (_what, words, expected) => {
    const { exitCode, output } = await run(['diff', ...words()]);
    expect(exitCode).toBe(1);
    expect(output).toMatch(expected);
  });
});

describe('npm run catalogue -- check', () => {
  test('says what is in it, or each fault with its place', async () => {
    const good = await run(['check', file('before.xml', before)]);
    expect(good).toMatchObject({ exitCode: 0 });
    expect(good.output).toContain('2 dienstverleners met 3 diensten');
    const bad = await run(['check', file('bad.xml', before.replace('loa3', 'loa9'))]);
    expect(bad.exitCode).toBe(1);
    expect(bad.output).toMatch(/- regel 10, kolom 1, dienstverlener 00000001234567890000, dienst 11111111-/);
    const json = await run(['check', file('bad.xml', before.replace('loa3', 'loa9')), '--json']);
    expect(JSON.parse(json.output)).toMatchObject({ kind: 'refused', faults: [{ line: 10, column: 1 }] });
    expect((await run(['check', join(folder, 'nope.xml')])).output).toContain('kan niet worden gelezen');
  });

  test('with --certificate it verifies the signature', async () => {
    const publisher = selfSigned();
    const pem = file('publisher.pem', publisher.certificatePem);
    const signed = file('signed.xml', signXml(before, publisher));
    expect((await run(['check', signed, '--certificate', pem])).output).toContain(
      'De handtekening is gecontroleerd en klopt.',
    );
    expect((await run(['check', file('before.xml', before), '--certificate', pem])).output).toContain(
      'geen handtekening',
    );
    expect((await run(['check', signed, '--certificate', signed])).output).toContain(
      'is geen bruikbaar certificaat',
    );
    expect((await run(['check', signed, '--certificate', 'nope.pem'])).output).toContain(
      'nope.pem kan niet worden gelezen',
    );
  });
});

describe('import, list and activate', () => {
  test('work on the backend that runs, and versions can be compared after it stopped', async () => {
    const backend = await openBackend(scope);
    const env = { DATA_DIR: backend.dataDir };
    const xml = file('after.xml', after);
    const taken = await run(['import', xml], env);
    expect(taken.exitCode).toBe(0);
    expect(taken.output).toContain(`Opgenomen. ${versionTwo} geldt nu.`);
    expect(taken.output).toContain('Nieuwe dienstverleners (2)');
    expect(taken.output).toContain('De handtekening is niet gecontroleerd');
    expect((await run(['import', xml], env)).output).toContain('was er al met dezelfde inhoud');
    const older = await run(['import', file('before.xml', before)], env);
    expect(older.output).toContain(
      'Opgenomen, maar urn:etoegang:1.13:service-catalogue:T:1@2026-11-24T03:00:00Z geldt niet',
    );
    const changed = await run(['import', file('changed.xml', after.replace('Nieuw', 'Nieuwer'))], env);
    expect(changed).toMatchObject({ exitCode: 1 });
    expect(changed.output).toContain('is niet opgenomen, er is niets veranderd');
    expect((await run(['list'], env)).output).toMatch(
      /\* urn:v:2@2026-12-02T00:00:00Z {2}opgenomen .* door opdracht/,
    );
    expect(JSON.parse((await run(['list', '--json'], env)).output)).toHaveLength(3);
    expect((await run(['activate', '2026-11-24'], env)).output).toContain('2026-11-24 geldt nu.');
    expect((await run(['activate', '2026-11-24'], env)).output).toBe('2026-11-24 gold al.\n');
    expect(await run(['activate', 'nope'], env)).toMatchObject({
      exitCode: 1,
      output: 'Deze versie van de catalogus kennen wij niet.\n',
    });
    const running = await run(['diff', '2026-11-24', versionTwo], env);
    await backend.stop();
    const stopped = await run(['diff', '2026-11-24', versionTwo], env);
    expect(running).toMatchObject({ exitCode: 0 });
    expect(stopped).toEqual(running);
  });

  test('a file larger than the limit is refused in words', async () => {
    const backend = await openBackend(scope);
    const huge = file('huge.xml', ' '.repeat(52 * 1024 * 1024));
    const outcome = await run(['import', huge], { DATA_DIR: backend.dataDir });
    expect(outcome).toMatchObject({ exitCode: 1, output: expect.stringContaining('is te groot') });
  });

  test.each([['import', 'before.xml'], ['list'], ['activate', 'x']])(
    'without a running backend %s says how to start one',
    async (...words) => {
      file('before.xml', before);
      const given = words.map((word) => (word.endsWith('.xml') ? join(folder, word) : word));
      const { exitCode, output } = await run(given);
      expect(exitCode).toBe(1);
      expect(output).toContain('draait geen backend. Start die met: npm run backend -- start');
    },
  );
});

describe('npm run catalogue -- generate', () => {
  test('writes a catalogue that can be taken in', async () => {
    const out = join(folder, 'made.xml');
    const options = [
      '--providers',
      '60',
      '--services',
      '150',
      '--seed',
      '4',
      '--issued',
      '2026-12-24T00:00:00Z',
    ];
    expect(await run(['generate', ...options, '--out', out])).toMatchObject({ exitCode: 0 });
    const checked = await run(['check', out]);
    expect(checked.output).toContain('urn:etoegang:1.13:service-catalogue:T:4@2026-12-24T00:00:00Z');
    expect(checked.output).toContain('60 dienstverleners met 150 diensten');
    expect((await run(['generate', ...options])).output).toBe(readFileSync(out, 'utf8'));
  });
});

describe('what is not understood', () => {
  test.each([
    [[]],
    [['help']],
    [['diff', 'a']],
    [['diff', 'a', 'b', 'c']],
    [['check']],
    [['import', 'a', 'b']],
    [['list', 'x']],
    [['generate', 'x']],
    [['generate', '--seed', 'x']],
    [['generate', '--providers', '0']],
    [['generate', '--issued', 'gisteren']],
    [['list', '--nope']],
  ])('%j gets the usage', async (words) => {
    const { exitCode, output } = await run(words);
    expect(exitCode).toBe(2);
    expect(output).toContain('npm run catalogue -- diff A B');
  });
});
