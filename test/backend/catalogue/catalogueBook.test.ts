import { afterEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { Catalogue } from '../../../backend/catalogue/catalogue.ts';
import { openCatalogueBook } from '../../../backend/catalogue/catalogueBook.ts';
import { catalogueXml } from '../../../backend/catalogue/catalogueXml.ts';
import { generateFromShipped } from '../../../backend/catalogue/generateCatalogue.ts';
import { takeInCatalogue } from '../../../backend/catalogue/takeInCatalogue.ts';
import { loadWords } from '../../../backend/catalogue/words.ts';
import { loadContract } from '../../../backend/contract.ts';
import { openOutbox } from '../../../backend/outbox/outbox.ts';
import { openStore } from '../../../backend/store/openStore.ts';
import { temporaryFolder, testScope } from '../backendScope.ts';
import { smallCatalogue } from './smallCatalogue.ts';

const scope = testScope();
afterEach(() => scope.close());
const contract = loadContract();

const shippedAs = (version: string): Catalogue => ({
  version,
  providers: [
    {
      id: 'a',
      name: 'A',
      aliases: [],
      services: [
        {
          id: 's',
          name: 'S',
          level: 'EH3',
          purposes: [],
          remark: null,
          source: 'x',
          checkedAt: '2026-11-24',
        },
      ],
    },
  ],
});
const xmlOf = (number: number) =>
  Buffer.from(
    smallCatalogue({
      root: `esc:IssueInstant="2026-12-0${number}T00:00:00Z" esc:Version="urn:v:${number}"`,
    }),
  );

/** The book in a folder, as a start of the program with these shipped versions opens it. */
async function openBook(folder: string, ...shipped: string[]) {
  const store = openStore(folder);
  const news: unknown[] = [];
  const outbox = openOutbox({
    store,
    log: pino({ level: 'silent' }),
    send: {
      mail: async () => undefined,
      webhook: async (_id, payload) => {
        news.push(payload);
      },
    },
  });
  const book = openCatalogueBook({
    store,
    outbox,
    contract,
    words: loadWords(),
    shipped: shipped.map(shippedAs),
    signature: null,
    hasReceiver: true,
    now: () => new Date('2026-12-24T12:00:00Z'),
  });
  let isOpen = true;
  async function close(): Promise<void> {
    if (!isOpen) return;
    isOpen = false;
    await outbox.close();
    store.close();
  }
  scope.closing(close);
  return {
    book,
    close,
    async news(): Promise<unknown[]> {
      outbox.wake();
      await outbox.settled();
      return news;
    },
  };
}
const told = (version: string, previousVersion: string) => [
  { type: 'catalogue.changed', data: { version, previousVersion, issuedAt: null } },
];

describe('which version counts after a start', () => {
  test('the first start ever is no news', async () => {
    const { book, news } = await openBook(temporaryFolder(scope), '2026-11-24');
    expect(book.active().version).toBe('2026-11-24');
    expect(await news()).toEqual([]);
  });

  test('a newer one that comes with the program takes the place of the one that came with it, and that is told', async () => {
    const folder = temporaryFolder(scope);
    await (await openBook(folder, '2026-11-24')).close();
    const later = await openBook(folder, '2026-11-24', '2027-01-01');
    expect(later.book.active().version).toBe('2027-01-01');
    expect(await later.news()).toEqual(told('2027-01-01', '2026-11-24'));
    await later.close();
    const again = await openBook(folder, '2026-11-24', '2027-01-01');
    expect(await again.news()).toEqual([]);
  });

  test('one that was imported stays, whatever comes with the program; so does one that somebody chose', async () => {
    const folder = temporaryFolder(scope);
    const first = await openBook(folder, '2026-11-24');
    await first.book.import(xmlOf(1), 'Sanne');
    await first.book.import(xmlOf(2), 'Sanne');
    await first.close();
    const second = await openBook(folder, '2026-11-24', '2027-01-01');
    expect(second.book.active().version).toBe('urn:v:2@2026-12-02T00:00:00Z');
    second.book.activate('urn:v:1@2026-12-01T00:00:00Z', 'Sanne');
    await second.close();
    const third = await openBook(folder, '2026-11-24', '2027-01-01');
    expect(third.book.active().version).toBe('urn:v:1@2026-12-01T00:00:00Z');
    third.book.activate('2026-11-24', 'Sanne');
    await third.close();
    expect((await openBook(folder, '2026-11-24', '2027-01-01')).book.active().version).toBe('2026-11-24');
  });

  test('when the one that counts is no longer there, the newest that ships counts and that is told', async () => {
    const folder = temporaryFolder(scope);
    const before = await openBook(folder, '2026-11-24', '2027-01-01');
    before.book.activate('2026-11-24', 'Sanne');
    await before.close();
    const after = await openBook(folder, '2027-01-01');
    expect(after.book.active().version).toBe('2027-01-01');
    expect((await after.news()).at(-1)).toEqual(told('2027-01-01', '2026-11-24')[0]);
  });

  test('without any shipped version there is no start', async () => {
    await expect(openBook(temporaryFolder(scope))).rejects.toThrow('No catalogue ships with this program');
  });
});

describe('taking in', () => {
  test('one after the other, in the order in which they came, however long each takes', async () => {
    const { book } = await openBook(temporaryFolder(scope), '2026-11-24');
    const made = generateFromShipped({
      providers: 200,
      services: 600,
      seed: 9,
      issuedAt: '2026-12-09T00:00:00Z',
    });
    const outcomes = await Promise.all([
      book.import(Buffer.from(catalogueXml(made)), 'Sanne'),
      book.import(xmlOf(1), 'Sanne'),
      book.import(Buffer.from('nothing'), 'Sanne'),
      book.import(xmlOf(1), 'Sanne'),
    ]);
    expect(outcomes.map((one) => one.kind)).toEqual(['activated', 'kept', 'refused', 'known']);
  });

  test('many versions later, the first can still be asked for', async () => {
    const { book } = await openBook(temporaryFolder(scope), '2026-11-24');
    for (const number of [1, 2, 3, 4, 5, 6]) await book.import(xmlOf(number), 'Sanne');
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const version = `urn:v:${number}@2026-12-0${number}T00:00:00Z`;
      expect(book.version(version)?.version).toBe(version);
    }
    expect(book.version('urn:v:7')).toBeNull();
    expect(book.versions()).toHaveLength(7);
  });

  test('what counts is what the check of the signature gives back, not the bytes that were sent', async () => {
    const sent = Buffer.from(smallCatalogue());
    const outcome = await takeInCatalogue(sent, {
      verify: async () => ({
        kind: 'signed',
        xml: smallCatalogue().replace('Voorbeeldgemeente', 'Ondertekend'),
      }),
      wasValidAt: () => true,
    });
    expect(outcome.kind === 'read' && outcome.catalogue.providers[0]?.names.nl).toBe('Ondertekend');
  });
});
