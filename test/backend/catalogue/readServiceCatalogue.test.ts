import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { faultLine } from '../../../backend/catalogue/catalogueFault.ts';
import { catalogueXml } from '../../../backend/catalogue/catalogueXml.ts';
import { generateFromShipped } from '../../../backend/catalogue/generateCatalogue.ts';
import { inPieces, readServiceCatalogue } from '../../../backend/catalogue/readServiceCatalogue.ts';
import { defaultLimits, type XmlLimits } from '../../../backend/catalogue/xmlLimits.ts';
import { definition, definitionInside, provider, smallCatalogue } from './smallCatalogue.ts';

async function faultsOf(xml: string | Uint8Array, limits: Partial<XmlLimits> = {}): Promise<string[]> {
  const outcome = await readServiceCatalogue([Buffer.from(xml)], { ...defaultLimits, ...limits });
  return outcome.kind === 'refused' ? outcome.faults.map(faultLine) : [];
}
async function readOf(xml: string) {
  const outcome = await readServiceCatalogue([Buffer.from(xml)]);
  if (outcome.kind === 'refused') throw new Error(outcome.faults.map(faultLine).join('\n'));
  return outcome;
}
const uuid = '11111111-2222-4333-8444-555555555555';
const oin = '00000001234567890000';

describe('reading the official service catalogue', () => {
  test('provider, services, levels and restrictions come out as they stand there', async () => {
    const { catalogue, counts, remarks } = await readOf(smallCatalogue());
    expect(catalogue).toEqual({
      version: 'urn:etoegang:1.13:service-catalogue:T:1',
      issuedAt: '2026-11-24T03:00:00Z',
      providers: [
        {
          oin,
          isPublic: true,
          names: { nl: 'Voorbeeldgemeente' },
          definitions: [
            {
              serviceUuid: uuid,
              isPublic: true,
              names: { nl: 'Ondernemersloket EH3' },
              descriptions: { nl: 'Vergunningen voor ondernemers' },
              level: 'EH3',
              entityTypes: ['urn:etoegang:1.9:EntityConcernedID:KvKnr'],
              restrictions: ['urn:etoegang:1.9:ServiceRestriction:Vestigingsnr'],
            },
          ],
          instances: [
            { serviceId: `urn:etoegang:DV:${oin}:services:1`, isPublic: true, definitionUuid: uuid },
          ],
        },
      ],
    });
    expect(counts).toMatchObject({ providers: 1, services: 1, hiddenProviders: 0, unknownElements: {} });
    expect(remarks).toEqual([]);
  });

  test.each([
    ['loa1', 'EH1'],
    ['loa2', 'EH2'],
    ['loa2plus', 'EH2+'],
    ['loa3', 'EH3'],
    ['loa4', 'EH4'],
  ])('assurance class %s is level %s', async (name, level) => {
    const inside = definitionInside({
      level: `<saml2:AuthnContextClassRef> urn:etoegang:core:assurance-class:${name}\n</saml2:AuthnContextClassRef>`,
    });
    const { catalogue } = await readOf(smallCatalogue({ definition: inside }));
    expect(catalogue.providers[0]?.definitions[0]?.level).toBe(level);
  });

  test('the namespace of 1.11 is read too, another is not', async () => {
    expect(
      (await readOf(smallCatalogue().replace(':1.13:service-catalog"', ':1.11:service-catalog"'))).counts
        .services,
    ).toBe(1);
    expect(
      await faultsOf(smallCatalogue().replace(':1.13:service-catalog"', ':1.8:service-catalog"')),
    ).toEqual([
      'regel 2, kolom 1: Dit is geen dienstencatalogus: het eerste element is geen ServiceCatalogue in urn:etoegang:1.13:service-catalog of urn:etoegang:1.11:service-catalog.',
    ]);
  });

  test('a ServiceUUID that providers share is the same entitlement; two levels for it is a remark', async () => {
    const other = definition(
      definitionInside({
        level:
          '<saml2:AuthnContextClassRef>urn:etoegang:core:assurance-class:loa2plus</saml2:AuthnContextClassRef>',
      }),
    );
    const { counts, remarks } = await readOf(
      smallCatalogue({ more: provider('00000001234567890001', 'Buurgemeente', other) }),
    );
    expect(counts.services).toBe(2);
    expect(remarks).toEqual([
      `Dienst ${uuid} vraagt bij verschillende dienstverleners een ander niveau: EH2+, EH3.`,
    ]);
  });

  test('what is not public is counted apart', async () => {
    const hidden = definition(definitionInside({ uuid: '33333333-2222-4333-8444-555555555555' }), false);
    const secret = provider('00000001234567890001', 'Proefomgeving', definition(), false);
    const { counts } = await readOf(smallCatalogue({ instance: hidden, more: secret }));
    expect(counts).toMatchObject({ providers: 1, services: 1, hiddenProviders: 1, hiddenServices: 2 });
  });

  test('elements that nobody knows are skipped and counted', async () => {
    const rest = '<esc:Nieuw><esc:Dieper/></esc:Nieuw><esc:Nieuw/><x:Vreemd xmlns:x="urn:x"/>';
    const { counts } = await readOf(
      smallCatalogue({ definition: definitionInside({ rest }), more: '<esc:Aanhang/>' }),
    );
    expect(counts.unknownElements).toEqual({ Nieuw: 2, Vreemd: 1, Aanhang: 1 });
  });

  test('comments, CDATA and layout within a name do not change it', async () => {
    const names =
      '<esc:ServiceName xml:lang="nl">\n  Loket <!-- niet voor klanten --><![CDATA[& balie]]>\n</esc:ServiceName>';
    const { catalogue } = await readOf(smallCatalogue({ definition: definitionInside({ names }) }));
    expect(catalogue.providers[0]?.definitions[0]?.names.nl).toBe('Loket & balie');
  });

  test('the largest of realistic size is read as it was made, in pieces of any size', async () => {
    const made = generateFromShipped({ providers: 120, services: 400, seed: 7 });
    const bytes = Buffer.from(catalogueXml(made));
    for (const size of [1_001, 65_536, bytes.length]) {
      const outcome = await readServiceCatalogue(inPieces(bytes, size));
      expect(outcome.kind === 'read' && outcome.catalogue).toEqual(made);
    }
  });
});

describe('refusing a catalogue, with the place of each fault', () => {
  const at = (inside: Parameters<typeof definitionInside>[0]) =>
    smallCatalogue({ definition: definitionInside(inside) });
  const name = (text: string, lang = 'nl') => `<esc:ServiceName xml:lang="${lang}">${text}</esc:ServiceName>`;
  const level = (text: string) => `<saml2:AuthnContextClassRef>${text}</saml2:AuthnContextClassRef>`;
  const loa3 = level('urn:etoegang:core:assurance-class:loa3');
  const where = `dienstverlener ${oin}, dienst ${uuid}`;

  test.each<[string, string, RegExp]>([
    [
      'een niveau dat niemand kent',
      at({ level: level('urn:etoegang:core:assurance-class:loa9') }),
      /loa9" is geen niveau/,
    ],
    [
      'een niveau met de naam van een ingebouwde eigenschap',
      at({ level: level('urn:etoegang:core:assurance-class:constructor') }),
      /geen niveau/,
    ],
    ['geen niveau', at({ level: '' }), /AuthnContextClassRef: ontbreekt/],
    ['twee niveaus', at({ level: loa3 + loa3 }), /AuthnContextClassRef: staat er meer dan een keer/],
    ['geen naam', at({ names: '' }), /de Nederlandse naam \(xml:lang="nl"\) ontbreekt/],
    ['alleen een Engelse naam', at({ names: name('Desk', 'en') }), /de Nederlandse naam/],
    [
      'twee Nederlandse namen',
      at({ names: name('Loket') + name('Balie', 'nl-NL') }),
      /taal "nl" staat er al/,
    ],
    [
      'een naam zonder taal',
      at({ names: `${name('Balie')}<esc:ServiceName>Loket</esc:ServiceName>` }),
      /xml:lang ontbreekt/,
    ],
    ['een lege naam', at({ names: name(' ') }), /ServiceName: is leeg/],
    ['een naam van 65 tekens', at({ names: name('é'.repeat(65)) }), /65 tekens, hoogstens 64 mag/],
    [
      'een omschrijving van 1.025 tekens',
      at({
        description: `<esc:ServiceDescription xml:lang="nl">${'x'.repeat(1025)}</esc:ServiceDescription>`,
      }),
      /1025 tekens, hoogstens 1024/,
    ],
    [
      'een adres van 513 tekens',
      at({ rest: `<esc:ServiceDescriptionURL>${'x'.repeat(513)}</esc:ServiceDescriptionURL>` }),
      /513 tekens/,
    ],
    [
      'een doel van 1.025 tekens',
      at({
        rest: `<esc:RequestedAttribute><esc:PurposeStatement xml:lang="nl">${'x'.repeat(1025)}</esc:PurposeStatement></esc:RequestedAttribute>`,
      }),
      /PurposeStatement: 1025 tekens/,
    ],
    ['een element in een naam', at({ names: name('Loket<esc:b/>') }), /hier hoort alleen tekst/],
    [
      'een ServiceUUID twee keer bij een dienstverlener',
      smallCatalogue({ instance: definition() }),
      /Deze ServiceUUID staat al bij deze dienstverlener/,
    ],
  ])('%s', async (_what, xml, expected) => {
    const faults = await faultsOf(xml);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
    expect(faults[0]).toContain(where);
    expect(faults[0]).toMatch(/^regel \d+, kolom \d+/);
  });

  test.each<[string, string, RegExp]>([
    [
      'een OIN van 19 cijfers',
      smallCatalogue().replace(`>${oin}<`, '>0000000123456789000<'),
      /ServiceProviderID: "0000000123456789000" is geen OIN/,
    ],
    [
      'geen OIN',
      smallCatalogue({
        provider: '<esc:OrganizationDisplayName xml:lang="nl">X</esc:OrganizationDisplayName>',
      }),
      /ServiceProviderID: ontbreekt/,
    ],
    [
      'een makelaar zonder OIN',
      smallCatalogue().replace('00000003123456780000', 'makelaar'),
      /HerkenningsmakelaarId: "makelaar" is geen OIN/,
    ],
    [
      'een dienstverlener zonder Nederlandse naam',
      smallCatalogue().replace('DisplayName xml:lang="nl"', 'DisplayName xml:lang="de"'),
      /OrganizationDisplayName: de Nederlandse naam/,
    ],
    [
      'een dienstverlener die er twee keer staat',
      smallCatalogue({ more: provider(oin, 'Nog eens', definition()) }),
      /Deze dienstverlener staat er al/,
    ],
    [
      'geen ServiceUUID',
      smallCatalogue({ instance: '' }).replace(`<esc:ServiceUUID>${uuid}</esc:ServiceUUID>`, ''),
      /ServiceUUID: ontbreekt/,
    ],
    [
      'een ServiceUUID die er geen is',
      smallCatalogue({ instance: '' }).replaceAll(uuid, 'loket-1'),
      /"loket-1" is geen UUID/,
    ],
    [
      'niet gezegd of het openbaar is',
      smallCatalogue().replace('ServiceDefinition esc:IsPublic="true"', 'ServiceDefinition'),
      /IsPublic: moet true of false zijn/,
    ],
    [
      'misschien openbaar',
      smallCatalogue().replace('ServiceProvider esc:IsPublic="true"', 'ServiceProvider esc:IsPublic="maybe"'),
      /IsPublic: moet true of false zijn/,
    ],
    [
      'een URN die er geen is',
      smallCatalogue().replace('urn:etoegang:1.9:EntityConcernedID:KvKnr', 'KvKnr'),
      /"KvKnr" is geen URN/,
    ],
    [
      'een ServiceID dat er geen is',
      smallCatalogue().replace(':services:1', ':services:een'),
      /is geen ServiceID/,
    ],
    [
      'een instantie van een dienst die er niet is',
      smallCatalogue().replace(
        `InstanceOfService>${uuid}`,
        'InstanceOfService>99999999-2222-4333-8444-555555555555',
      ),
      /geen dienst in deze catalogus heeft ServiceUUID "99999999/,
    ],
    [
      'geen versie',
      smallCatalogue({ root: 'esc:IssueInstant="2026-11-24T03:00:00Z"' }),
      /Version: ontbreekt/,
    ],
    [
      'een versie met spaties',
      smallCatalogue({ root: 'esc:IssueInstant="2026-11-24T03:00:00Z" esc:Version="a b"' }),
      /is geen versie/,
    ],
    ['geen moment', smallCatalogue({ root: 'esc:Version="urn:v"' }), /IssueInstant: ontbreekt/],
    [
      'een moment zonder tijdzone',
      smallCatalogue({ root: 'esc:Version="urn:v" esc:IssueInstant="2026-11-24T03:00:00"' }),
      /geen moment met tijdzone/,
    ],
    [
      'geen dienstverlener',
      '<esc:ServiceCatalogue xmlns:esc="urn:etoegang:1.13:service-catalog" esc:Version="v" esc:IssueInstant="2026-11-24T03:00:00Z"/>',
      /geen dienstverlener/,
    ],
    ['iets anders dan een catalogus', '<html/>', /Dit is geen dienstencatalogus/],
    ['niets', '', /geen goede XML/],
    ['tekst', 'hallo', /geen goede XML/],
    ['een element dat niet sluit', smallCatalogue().replace('</esc:ServiceProvider>', ''), /geen goede XML/],
    [
      'een entiteit die niet bestaat',
      smallCatalogue().replace('Voorbeeldgemeente', '&lol;'),
      /geen goede XML: undefined entity/,
    ],
    [
      'een prefix die niet bestaat',
      smallCatalogue().replace(' xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion"', ''),
      /geen goede XML/,
    ],
    ['twee hoofdelementen', `${smallCatalogue()}<x/>`, /geen goede XML/],
    ['XML 1.1', smallCatalogue().replace('version="1.0"', 'version="1.1"'), /Alleen XML 1\.0/],
    ['een andere codering', smallCatalogue().replace('UTF-8', 'ISO-8859-1'), /Alleen UTF-8/],
    [
      'een verwerkingsopdracht',
      smallCatalogue().replace('?>', '?><?xml-stylesheet href="http://example.nl/x"?>'),
      /verwerkingsopdracht/,
    ],
  ])('%s', async (_what, xml, expected) => {
    const faults = await faultsOf(xml);
    expect(faults.join('\n')).toMatch(expected);
    expect(faults).toHaveLength(1);
  });

  test('a fault is told at its own line and column', async () => {
    const lines = smallCatalogue({ definition: definitionInside({ level: `  ${level('urn:x')}` }) }).split(
      '\n',
    );
    const line = lines.findIndex((one) => one.includes('urn:x')) + 1;
    expect((await faultsOf(lines.join('\n')))[0]).toMatch(new RegExp(`^regel ${line}, kolom 3, `));
    const broken = smallCatalogue().replace('<esc:ServiceUUID>', '<esc:ServiceUUID\n>x');
    expect((await faultsOf(broken))[0]).toMatch(
      new RegExp(
        `^regel ${broken.split('\n').findIndex((one) => one.includes('<esc:ServiceUUID')) + 1}, kolom 1, `,
      ),
    );
  });

  test('bytes that are not UTF-8 are refused', async () => {
    const bytes = Buffer.from(smallCatalogue().replace('Voorbeeldgemeente', 'Voorb\u00ffeeld'), 'latin1');
    expect(await faultsOf(bytes)).toEqual([expect.stringContaining('Alleen UTF-8')]);
  });

  test('at most a hundred faults are told, and then nobody reads on', async () => {
    const bad = Array.from({ length: 400 }, () => definition(definitionInside({ uuid: 'x' }))).join('\n');
    expect(
      await faultsOf(smallCatalogue({ more: provider('00000001234567890001', 'Veel', bad) })),
    ).toHaveLength(100);
  });
});

describe('a catalogue that wants to do harm', () => {
  test('billion laughs: a document type is refused before anything is expanded', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    );
    const xml = `<!DOCTYPE x [<!ENTITY l0 "lol">${levels.join('')}]>${smallCatalogue().replace(/^.*\n/, '').replace('Voorbeeldgemeente', '&l9;')}`;
    expect(await faultsOf(xml)).toEqual([expect.stringContaining('DOCTYPE')]);
  });

  test('a file from outside is not fetched: its document type is refused', async () => {
    const xml = `<!DOCTYPE x SYSTEM "file:///etc/passwd">${smallCatalogue().replace(/^.*\n/, '')}`;
    expect(await faultsOf(xml)).toEqual([expect.stringContaining('DOCTYPE')]);
  });

  test('a stream of 100 MB is broken off at the limit, without being held in memory', async () => {
    const piece = Buffer.from(' '.repeat(1024 * 1024));
    let given = 0;
    async function* stream(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(smallCatalogue().replace('</esc:ServiceCatalogue>', ''));
      for (; given < 100; given += 1) yield piece;
    }
    // White space is data like any other; comments between it keep each text short.
    const outcome = await readServiceCatalogue(stream(), {
      ...defaultLimits,
      bytes: 5 * 1024 * 1024,
      textLength: 10 ** 9,
    });
    expect(outcome).toMatchObject({
      kind: 'refused',
      faults: [{ sentence: expect.stringContaining('te groot') }],
    });
    expect(given).toBeLessThan(7);
  });

  test.each([
    ['een tekst zonder einde', (x: string) => smallCatalogue().replace('Voorbeeldgemeente', x)],
    ['een attribuut zonder einde', (x: string) => smallCatalogue().replace('ID="c1"', `ID="${x}`)],
    ['commentaar zonder einde', (x: string) => smallCatalogue().replace('?>', `?><!-- ${x}`)],
    ['een naam zonder einde', (x: string) => `<${x}`],
    ['een documenttype zonder einde', (x: string) => `<!DOCTYPE ${x}`],
    ['een CDATA zonder einde', (x: string) => smallCatalogue().replace('Voorbeeldgemeente', `<![CDATA[${x}`)],
  ])('%s wordt bij de grens afgebroken', async (_what, make) => {
    let given = 0;
    async function* stream(): AsyncGenerator<Uint8Array> {
      const xml = Buffer.from(make('x'.repeat(3_000_000)));
      for await (const piece of inPieces(xml, 10_000)) {
        given += piece.length;
        yield piece;
      }
    }
    expect((await readServiceCatalogue(stream())).kind).toBe('refused');
    expect(given).toBeLessThan(200_000);
  });

  test('elements too deep, too many attributes, too much in one service', async () => {
    const deep = smallCatalogue({ definition: `${'<esc:a>'.repeat(50)}${'</esc:a>'.repeat(50)}` });
    expect(await faultsOf(deep)).toEqual([expect.stringContaining('te diep')]);
    const attributes = Array.from({ length: 31 }, (_, index) => `a${index}="1"`).join(' ');
    expect(await faultsOf(`<x ${attributes}/>`)).toEqual([expect.stringContaining('te veel attributen')]);
    const wide = smallCatalogue({ definition: '<esc:a/>'.repeat(3_000) });
    expect((await faultsOf(wide)).at(-1)).toContain('te veel elementen');
  });

  test('names of languages and elements that objects already have are only names', async () => {
    const names =
      '<esc:ServiceName xml:lang="nl">Loket</esc:ServiceName><esc:ServiceName xml:lang="__proto__">x</esc:ServiceName><esc:ServiceName xml:lang="constructor">y</esc:ServiceName>';
    const { catalogue, counts } = await readOf(
      smallCatalogue({ definition: definitionInside({ names, rest: '<esc:constructor/><esc:__proto__/>' }) }),
    );
    expect(Object.getPrototypeOf(catalogue.providers[0]?.definitions[0]?.names)).toBe(Object.prototype);
    expect(Object.keys(counts.unknownElements).sort()).toEqual(['__proto__', 'constructor']);
  });

  test('whatever bytes come, there is an outcome and it comes soon', async () => {
    const good = smallCatalogue();
    const mutated = fc
      .array(
        fc.record({
          at: fc.nat(good.length),
          cut: fc.nat(40),
          put: fc.oneof(
            fc.string({ maxLength: 8 }),
            fc.constantFrom(
              '<',
              '>',
              '&',
              '"',
              '<!--',
              ']]>',
              '<![CDATA[',
              '<!DOCTYPE a [',
              '\u0000',
              '&#0;',
              '&#x10FFFF;',
              '<?a?>',
              '</a>',
              'xmlns=""',
              '\ud800',
            ),
          ),
        }),
        { minLength: 1, maxLength: 12 },
      )
      .map((edits) =>
        edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), good),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          mutated.map((text) => Buffer.from(text)),
          fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
        ),
        async (bytes) => {
          const outcome = await readServiceCatalogue(inPieces(bytes, 97));
          if (outcome.kind === 'refused') expect(outcome.faults.length).toBeGreaterThan(0);
          else expect(outcome.catalogue.providers.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1_500, interruptAfterTimeLimit: 60_000 },
    );
  }, 90_000);
});
