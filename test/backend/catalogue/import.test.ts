import { EventEmitter, once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { catalogueXml } from '../../../backend/catalogue/catalogueXml.ts';
import { generateFromShipped } from '../../../backend/catalogue/generateCatalogue.ts';
import { loadContract } from '../../../backend/contract.ts';
import { parseWebhook } from '../../../bot/backend/parseWebhook.ts';
import { catalogueSchema } from '../../../rules/catalogue.ts';
import { applicationOfBram } from '../applications.ts';
import {
  openBackend,
  serviceKey,
  soon,
  type TestBackend,
  temporaryFolder,
  testScope,
  webhookSecret,
} from '../backendScope.ts';
import { selfSigned } from './selfSigned.ts';
import { signXml } from './signedCatalogue.ts';
import { definition, definitionInside, provider, smallCatalogue } from './smallCatalogue.ts';

const scope = testScope();
afterEach(() => scope.close());

const fast = { firstWaitMs: 5, longestWaitMs: 20 };
const version = (number: number, moment = `2026-12-0${number}T00:00:00Z`) => `urn:v:${number}@${moment}`;
/** A version with the shop of one provider at a level; newer numbers are newer. */
function xmlOf(number: number, level = 'loa3', more = ''): string {
  return smallCatalogue({
    root: `esc:IssueInstant="2026-12-0${number}T00:00:00Z" esc:Version="urn:v:${number}"`,
    definition: definitionInside({
      level: `<saml2:AuthnContextClassRef>urn:etoegang:core:assurance-class:${level}</saml2:AuthnContextClassRef>`,
    }),
    more,
  });
}

async function send(backend: TestBackend, xml: string, headers: Record<string, string> = {}) {
  const response = await backend.fetch(`${backend.baseUrl}/staff/catalogue`, {
    method: 'POST',
    headers: { authorization: backend.staff, 'content-type': 'application/xml', ...headers },
    body: xml,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
async function activate(backend: TestBackend, wanted: string) {
  const response = await backend.fetch(`${backend.baseUrl}/staff/catalogue/activation`, {
    method: 'POST',
    headers: { authorization: backend.staff, 'content-type': 'application/json' },
    body: JSON.stringify({ version: wanted }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
async function versions(backend: TestBackend) {
  const response = await backend.fetch(`${backend.baseUrl}/staff/catalogue/versions`, {
    headers: { authorization: backend.staff },
  });
  return (await response.json()) as { version: string; isActive: boolean; importedBy: string | null }[];
}
async function activeVersion(backend: TestBackend): Promise<string> {
  return (await backend.client.catalogue(null, soon()))?.version ?? '';
}

/** Where the assistant would listen; keeps what it heard, held against the contract. */
async function openReceiver() {
  const heard: unknown[] = [];
  const bell = new EventEmitter();
  const { checkBody } = loadContract().webhook('catalogueChanged');
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const read: unknown = new Webhook(webhookSecret).verify(body, req.headers as Record<string, string>);
    // What the assistant makes of it, what was sent, and where that is not what the contract says.
    expect(parseWebhook({ headers: req.headers, body }, webhookSecret).kind).toBe('catalogueChanged');
    heard.push(read, ...checkBody('application/json', read));
    res.statusCode = 204;
    res.end();
    bell.emit('heard');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  scope.closing(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return {
    webhook: { url: `http://127.0.0.1:${port}/`, secret: webhookSecret },
    heard,
    async until(count: number): Promise<void> {
      while (heard.length < count) await once(bell, 'heard');
    },
  };
}

describe('taking in a catalogue while the backend runs', () => {
  test('a new version counts at once, by its own ids, with what it changes', async () => {
    const backend = await openBackend(scope);
    expect(await activeVersion(backend)).toBe('2026-11-24');
    const { status, body } = await send(backend, xmlOf(1));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'activated',
      version: version(1),
      active: version(1),
      isVerified: false,
      counts: { providers: 1, services: 1 },
      diff: { from: '2026-11-24', to: version(1), providersAdded: [{ provider: 'Voorbeeldgemeente' }] },
    });
    const catalogue = catalogueSchema.parse(await backend.client.catalogue('2026-11-24', soon()));
    expect(catalogue).toEqual({
      version: version(1),
      issuedAt: '2026-12-01T00:00:00Z',
      providers: [
        {
          id: '00000001234567890000',
          name: 'Voorbeeldgemeente',
          aliases: [],
          oin: '00000001234567890000',
          services: [
            {
              id: '11111111-2222-4333-8444-555555555555',
              name: 'Ondernemersloket EH3',
              level: 'EH3',
              purposes: [],
              remark: null,
              source: 'Dienstencatalogus urn:v:1',
              checkedAt: '2026-12-01',
              serviceUuid: '11111111-2222-4333-8444-555555555555',
              acceptsBranchRestriction: true,
            },
          ],
        },
      ],
    });
    expect(await backend.client.catalogue(version(1), soon())).toBeNull();
  });

  test('a raised and a lowered level are told', async () => {
    const backend = await openBackend(scope);
    await send(backend, xmlOf(1, 'loa2plus'));
    const raised = await send(backend, xmlOf(2, 'loa3'));
    expect(raised.body).toMatchObject({
      diff: { levelsChanged: [{ from: 'EH2+', to: 'EH3', direction: 'raised' }] },
    });
    const lowered = await send(backend, xmlOf(3, 'loa2'));
    expect(lowered.body).toMatchObject({
      diff: { levelsChanged: [{ from: 'EH3', to: 'EH2', direction: 'lowered' }] },
    });
  });

  test('the same version twice changes nothing; with other content it is refused', async () => {
    const backend = await openBackend(scope);
    await send(backend, xmlOf(1));
    // Layout is no content.
    const again = await send(backend, xmlOf(1).replaceAll('\n', '\n\n'));
    expect(again).toMatchObject({ status: 200, body: { kind: 'known', active: version(1) } });
    const other = await send(backend, xmlOf(1, 'loa4'));
    expect(other.status).toBe(422);
    expect(other.body.faults).toEqual([
      `Versie ${version(1)} is er al, met een andere inhoud. Een versie verandert nooit: geef een nieuwe versie.`,
    ]);
    expect((await versions(backend)).map((one) => one.version)).toEqual(['2026-11-24', version(1)]);
    expect((await backend.client.catalogue(null, soon()))?.providers[0]?.services[0]?.level).toBe('EH3');
  });

  test('an older version is kept but does not count until somebody activates it', async () => {
    const backend = await openBackend(scope);
    await send(backend, xmlOf(2));
    const older = await send(backend, xmlOf(1, 'loa2plus'));
    expect(older.body).toMatchObject({ kind: 'kept', version: version(1), active: version(2) });
    expect(await activeVersion(backend)).toBe(version(2));
    const back = await activate(backend, version(1));
    expect(back).toMatchObject({
      status: 200,
      body: { changed: true, diff: { levelsChanged: [{ direction: 'lowered' }] } },
    });
    expect(await activeVersion(backend)).toBe(version(1));
    expect(await activate(backend, version(1))).toMatchObject({ body: { changed: false, diff: null } });
    expect((await activate(backend, 'urn:never')).status).toBe(404);
  });

  test('everything is still there after a restart, and the choice for an earlier version stays', async () => {
    const mine = testScope();
    try {
      const before = await openBackend(mine);
      await send(before, xmlOf(1));
      await send(before, xmlOf(2));
      await activate(before, '2026-11-24');
      const known = await versions(before);
      await before.stop();
      const after = await openBackend(mine, { dataDir: before.dataDir });
      expect(await versions(after)).toEqual(known);
      expect(known.map((one) => [one.version, one.isActive, one.importedBy])).toEqual([
        ['2026-11-24', true, null],
        [version(1), false, 'Sanne'],
        [version(2), false, 'Sanne'],
      ]);
      expect(await activeVersion(after)).toBe('2026-11-24');
    } finally {
      await mine.close();
    }
  });

  test('the assistant hears of each version that counts, once, in order', async () => {
    const receiver = await openReceiver();
    const backend = await openBackend(scope, { webhook: receiver.webhook }, fast);
    await send(backend, xmlOf(2));
    await send(backend, xmlOf(2));
    await send(backend, xmlOf(1));
    await send(backend, 'not a catalogue');
    await activate(backend, version(1));
    await activate(backend, '2026-11-24');
    await receiver.until(3);
    await backend.settled();
    const news = (now: string, before: string, issuedAt: string | null) => ({
      type: 'catalogue.changed',
      data: { version: now, previousVersion: before, issuedAt },
    });
    expect(receiver.heard).toEqual([
      news(version(2), '2026-11-24', '2026-12-02T00:00:00Z'),
      news(version(1), version(2), '2026-12-01T00:00:00Z'),
      news('2026-11-24', version(1), null),
    ]);
  });

  test('an application that was made with an earlier version is held against that one', async () => {
    const backend = await openBackend(scope);
    await send(backend, xmlOf(1));
    const application = applicationOfBram();
    const outcome = await backend.client.submit(application, { idempotencyKey: 'k', revises: null }, soon());
    expect(outcome.kind).toBe('accepted');
    const unknown = await backend.client.submit(
      { ...applicationOfBram(), catalogueVersion: version(9) },
      { idempotencyKey: 'k9', revises: null },
      soon(),
    );
    expect(unknown).toMatchObject({ kind: 'refused', reasons: [{ question: 'selection' }] });
    const page = await backend.fetch(
      `${backend.baseUrl}/staff/upgrades/${outcome.kind === 'accepted' ? outcome.application.reference : ''}`,
      { headers: { authorization: backend.staff } },
    );
    expect(await page.text()).toContain('Belastingdienst: Mijn Belastingdienst Zakelijk');
  });

  test('every version can be asked for by name', async () => {
    const backend = await openBackend(scope);
    await send(backend, xmlOf(1));
    const ask = (wanted: string) =>
      backend.fetch(`${backend.baseUrl}/catalogue?version=${encodeURIComponent(wanted)}`, {
        headers: { authorization: `Bearer ${serviceKey}` },
      });
    expect(await (await ask('2026-11-24')).json()).toMatchObject({ version: '2026-11-24' });
    expect((await ask(version(1))).headers.get('etag')).toBe(`"${version(1)}"`);
    expect((await ask('urn:never')).status).toBe(404);
  });

  test('the provider and services of the shipped catalogue keep their ids, so that open cases still fit', async () => {
    const backend = await openBackend(scope);
    const shipped = await backend.client.catalogue(null, soon());
    await send(
      backend,
      catalogueXml(
        generateFromShipped({ providers: 45, services: 150, seed: 3, issuedAt: '2026-12-01T00:00:00Z' }),
      ),
    );
    const imported = await backend.client.catalogue(null, soon());
    const idsOf = (catalogue: typeof shipped) =>
      catalogue?.providers.flatMap((one) => one.services.map((service) => `${one.id}/${service.id}`)) ?? [];
    const known = shipped?.providers.flatMap((one) =>
      one.services.filter((service) => service.level !== null).map((service) => `${one.id}/${service.id}`),
    );
    expect(idsOf(imported)).toEqual(expect.arrayContaining(known ?? []));
    const tax = imported?.providers.find((one) => one.id === 'belastingdienst');
    expect(tax?.aliases).toContain('BD');
    expect(tax?.services[0]?.purposes).toContain('btw-aangifte');
  });

  test('many at once are taken in one after the other', async () => {
    const backend = await openBackend(scope);
    const outcomes = await Promise.all([3, 1, 4, 2].map((number) => send(backend, xmlOf(number))));
    expect(outcomes.map(({ body }) => body.kind)).toEqual(expect.arrayContaining(['activated']));
    expect(await activeVersion(backend)).toBe(version(4));
    expect(await versions(backend)).toHaveLength(5);
  });

  test('what cannot be read changes nothing, and says where', async () => {
    const backend = await openBackend(scope);
    const refused = await send(backend, xmlOf(1, 'loa9'));
    expect(refused.status).toBe(422);
    expect(refused.body.faults).toEqual([
      expect.stringMatching(/^regel 10, kolom 1, dienstverlener 00000001234567890000/),
    ]);
    const hidden = xmlOf(1).replaceAll('IsPublic="true"', 'IsPublic="false"');
    expect((await send(backend, hidden)).body.faults).toEqual([
      'Er staat geen openbare dienst in deze catalogus.',
    ]);
    expect(await versions(backend)).toHaveLength(1);
  });

  test('more than the limit is refused with 413, and the backend goes on', async () => {
    const backend = await openBackend(scope);
    const piece = Buffer.alloc(1024 * 1024, ' ');
    let given = 0;
    const body = new ReadableStream({
      pull(controller) {
        given += 1;
        if (given > 100) controller.close();
        else controller.enqueue(piece);
      },
    });
    const sent = await fetch(`${backend.baseUrl}/staff/catalogue`, {
      method: 'POST',
      headers: { authorization: backend.staff, 'content-type': 'application/xml' },
      body,
      duplex: 'half',
    } as RequestInit).then(
      (response) => response.status,
      // It may be cut off while it is still sending.
      () => 413,
    );
    expect(sent).toBe(413);
    expect(given).toBeLessThan(100);
    expect(await activeVersion(backend)).toBe('2026-11-24');
  }, 30_000);
});

describe('who may take in a catalogue', () => {
  test('only staff, and not from a form on another site', async () => {
    const backend = await openBackend(scope);
    expect((await send(backend, xmlOf(1), { authorization: `Bearer ${serviceKey}` })).status).toBe(401);
    expect((await send(backend, xmlOf(1), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const forged = await fetch(`${backend.baseUrl}/staff/catalogue/activation`, {
      method: 'POST',
      headers: {
        authorization: backend.staff,
        origin: 'https://elders.example.nl',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'version=2026-11-24',
    });
    expect(forged.status).toBe(403);
    expect(await versions(backend)).toHaveLength(1);
  });
});

describe('the page for the catalogue', () => {
  async function upload(backend: TestBackend, xml: string): Promise<{ status: number; text: string }> {
    const form = new FormData();
    form.set('file', new Blob([xml], { type: 'text/xml' }), 'catalogus.xml');
    const response = await fetch(`${backend.baseUrl}/staff/catalogue`, {
      method: 'POST',
      headers: { authorization: backend.staff },
      body: form,
    });
    return { status: response.status, text: await response.text() };
  }
  async function see(backend: TestBackend, path: string): Promise<string> {
    const response = await backend.fetch(`${backend.baseUrl}${path}`, {
      headers: { authorization: backend.staff },
    });
    return response.text();
  }

  test('a file that is sent is taken in, and the answer says in numbers and names what became of it', async () => {
    const backend = await openBackend(scope);
    expect(await see(backend, '/staff')).toContain('href="/staff/catalogue"');
    await send(backend, xmlOf(1, 'loa2plus'));
    const shop = provider('00000001234567890001', 'Winkel &amp; Zoon', definition());
    const { status, text } = await upload(backend, xmlOf(2, 'loa3', shop));
    expect(status).toBe(200);
    expect(text).toContain('De catalogus is opgenomen en geldt nu');
    expect(text).toContain('2 dienstverleners met 2 diensten');
    expect(text).toContain('Hoger niveau (1)');
    expect(text).toContain('Voorbeeldgemeente: Ondernemersloket EH3: EH2+ wordt EH3');
    expect(text).toContain('Winkel &amp; Zoon');
    expect(text).toContain('De handtekening is niet gecontroleerd');
    expect(text).not.toContain('<script');
    const list = await see(backend, '/staff/catalogue');
    expect(list).toContain(version(2));
    expect(list).toContain('door Sanne, handtekening niet gecontroleerd');
  });

  test('faults stand on the page, escaped; nothing chosen is said too', async () => {
    const backend = await openBackend(scope);
    const bad = await upload(backend, xmlOf(1).replace('ServiceUUID>1', 'ServiceUUID>&lt;script&gt;1'));
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Er is niets veranderd.');
    expect(bad.text).toContain('&lt;script&gt;');
    expect(bad.text).not.toContain('<script>');
    expect((await upload(backend, '')).text).toContain('Kies een bestand met de catalogus.');
    const broken = await fetch(`${backend.baseUrl}/staff/catalogue`, {
      method: 'POST',
      headers: { authorization: backend.staff, 'content-type': 'multipart/form-data; boundary=x' },
      body: 'this is no form',
    });
    expect(broken.status).toBe(422);
  });

  test('a button lets an earlier version count again', async () => {
    const backend = await openBackend(scope);
    await send(backend, xmlOf(1));
    const press = (wanted: string) =>
      backend.fetch(`${backend.baseUrl}/staff/catalogue/activation`, {
        method: 'POST',
        headers: { authorization: backend.staff, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ version: wanted }),
      });
    expect(await (await press('2026-11-24')).text()).toContain('Deze versie geldt nu');
    expect(await activeVersion(backend)).toBe('2026-11-24');
    expect(await (await press('2026-11-24')).text()).toContain('Deze versie gold al');
  });
});

describe('with CATALOGUE_CERTIFICATE', () => {
  test('only a catalogue that was signed with it is taken in', async () => {
    const publisher = selfSigned();
    const folder = temporaryFolder(scope);
    const file = join(folder, 'publisher.pem');
    writeFileSync(file, publisher.certificatePem);
    const backend = await openBackend(scope, { catalogueCertificate: file });
    expect((await send(backend, xmlOf(1))).body.faults).toEqual(['Deze catalogus heeft geen handtekening.']);
    const signed = signXml(xmlOf(1), publisher);
    expect((await send(backend, signed.replace('loa3', 'loa2'))).body.faults).toEqual([
      'De handtekening klopt niet: de inhoud is veranderd.',
    ]);
    expect((await send(backend, signed)).body).toMatchObject({ kind: 'activated', isVerified: true });
  });

  test('a file that is not there, or no certificate, stops the start', async () => {
    await expect(openBackend(scope, { catalogueCertificate: '/nowhere.pem' })).rejects.toMatchObject({
      name: 'CertificateUnusable',
      message: 'The file of CATALOGUE_CERTIFICATE cannot be read',
    });
    const file = join(temporaryFolder(scope), 'x.pem');
    writeFileSync(file, 'x');
    await expect(openBackend(scope, { catalogueCertificate: file })).rejects.toMatchObject({
      name: 'CertificateUnusable',
    });
  });
});
