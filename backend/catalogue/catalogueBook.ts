import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Contract } from '../contract.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Store } from '../store/openStore.ts';
import { hashOf } from '../upgrades/hashOf.ts';
import type { Catalogue } from './catalogue.ts';
import { type CatalogueFault, faultOfFile } from './catalogueFault.ts';
import { catalogueRows } from './catalogueRows.ts';
import { type CatalogueDiff, diffCatalogues } from './diffCatalogues.ts';
import type { SignatureCheck } from './signatureCheck.ts';
import type { CatalogueCounts } from './summaryOf.ts';
import { takeInCatalogue } from './takeInCatalogue.ts';
import { toCatalogue } from './toCatalogue.ts';
import type { Words } from './words.ts';
import { defaultLimits, type XmlLimits } from './xmlLimits.ts';

/** One version that this backend knows. */
export interface KnownVersion {
  readonly version: string;
  readonly isActive: boolean;
  /** It came with the program, as a YAML file; else it was imported. */
  readonly isShipped: boolean;
  readonly issuedAt: string | null;
  readonly sha256: string;
  readonly isVerified: boolean;
  readonly importedAt: string | null;
  readonly importedBy: string | null;
}

export type ImportOutcome =
  | {
      /** `kept`: stored, but an active version is newer. `known`: the same content came before; nothing changed. */
      readonly kind: 'activated' | 'kept' | 'known';
      readonly version: string;
      readonly active: string;
      readonly isVerified: boolean;
      readonly counts: CatalogueCounts;
      readonly remarks: readonly string[];
      /** Against the version that was active before. */
      readonly diff: CatalogueDiff;
    }
  | { readonly kind: 'refused'; readonly faults: readonly CatalogueFault[] };

export type ActivateOutcome =
  | { readonly kind: 'activated'; readonly version: string; readonly diff: CatalogueDiff }
  | { readonly kind: 'alreadyActive' | 'unknown'; readonly version: string };

/** Every version of the catalogue, shipped and imported, of which one is active. No version ever changes. */
export interface CatalogueBook {
  active(): Catalogue;
  version(version: string): Catalogue | null;
  versions(): KnownVersion[];
  /** Takes in an official catalogue and makes it the active one, unless the active one is newer. */
  import(bytes: Uint8Array, byWhom: string): Promise<ImportOutcome>;
  /** Makes a known version the active one, also an earlier one: somebody decided so. */
  activate(version: string, byWhom: string): ActivateOutcome;
}

export interface CatalogueBookOptions {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly contract: Contract;
  readonly words: Words;
  /** What ships with the program, newest last. */
  readonly shipped: readonly Catalogue[];
  readonly signature: SignatureCheck | null;
  readonly hasReceiver: boolean;
  readonly now: () => Date;
  readonly limits?: XmlLimits;
}

/** By whom a version is activated that came with the program. */
const program = 'het programma';
/** A little less than the assistant takes as a reply. */
const mostContentBytes = 8_000_000;
const compress = promisify(gzip);

export function openCatalogueBook(options: CatalogueBookOptions): CatalogueBook {
  const { store, outbox, contract, words, signature, now } = options;
  const rows = catalogueRows(store.db);
  const shipped = new Map(options.shipped.map((one) => [one.version, one]));
  const newest = options.shipped.at(-1);
  if (newest === undefined) throw new Error('No catalogue ships with this program');
  /** The active one and the last few that were asked for: applications are of today's and yesterday's version. */
  const inMemory = new Map<string, Catalogue>();
  let active = newest;
  let turn: Promise<unknown> = Promise.resolve();

  function version(wanted: string): Catalogue | null {
    const known = shipped.get(wanted) ?? inMemory.get(wanted) ?? rows.content(wanted);
    if (known === null) return null;
    if (!shipped.has(wanted)) {
      inMemory.delete(wanted);
      inMemory.set(wanted, known);
      const [oldest] = inMemory.keys();
      if (inMemory.size > 3 && oldest !== undefined) inMemory.delete(oldest);
    }
    return known;
  }

  /** Inside a transaction: notes that `to` is the active one, with the news of it. */
  function note(to: Catalogue, byWhom: string, previousVersion: string): void {
    rows.activate({ version: to.version, at: now().toISOString(), byWhom });
    if (!options.hasReceiver) return;
    const data = { version: to.version, previousVersion, issuedAt: to.issuedAt ?? null };
    const payload = { type: 'catalogue.changed', data };
    outbox.add({ kind: 'webhook', lane: 'webhook:catalogue', payload });
  }

  function begin(): void {
    const last = rows.lastActivation();
    const chosen = last === null ? null : version(last.version);
    // What somebody chose stays; what only came with the program gives way to what comes with it now.
    active = chosen === null || last?.byWhom === program ? (newest ?? active) : chosen;
    if (active.version === last?.version) return;
    store.transaction(() => {
      if (last === null) {
        // The first start ever: nobody knew another version, so there is no news.
        rows.activate({ version: active.version, at: now().toISOString(), byWhom: program });
      } else note(active, program, last.version);
    });
  }
  begin();

  async function takeIn(bytes: Uint8Array, byWhom: string): Promise<ImportOutcome> {
    const taken = await takeInCatalogue(bytes, signature, options.limits ?? defaultLimits);
    if (taken.kind === 'refused') return taken;
    const { catalogue: official, counts, remarks, isVerified } = taken;
    const catalogue = toCatalogue(official, words);
    const faults = contract
      .operation('getCatalogue')
      .checkResponse(200, 'application/json', catalogue)
      .slice(0, 20);
    if (faults.length > 0) return { kind: 'refused', faults: faults.map(faultOfFile) };
    if (catalogue.providers.length === 0) {
      return { kind: 'refused', faults: [faultOfFile('Er staat geen openbare dienst in deze catalogus.')] };
    }
    if (Buffer.byteLength(JSON.stringify(catalogue)) > mostContentBytes) {
      const sentence = `In deze catalogus staat te veel: de assistent neemt hoogstens ${mostContentBytes} bytes aan.`;
      return { kind: 'refused', faults: [faultOfFile(sentence)] };
    }
    // Layout and signature may differ: the same is what says the same.
    const contentHash = hashOf(official);
    const original = await compress(bytes);
    const diff = diffCatalogues(active, catalogue);
    const told = { version: catalogue.version, isVerified, counts, remarks, diff };
    const known = rows.version(catalogue.version);
    if (known !== null) {
      if (known.contentHash === contentHash) return { kind: 'known', active: active.version, ...told };
      const sentence = `Versie ${catalogue.version} is er al, met een andere inhoud. Een versie verandert nooit: geef een nieuwe versie.`;
      return { kind: 'refused', faults: [faultOfFile(sentence)] };
    }
    const isNewer =
      active.issuedAt === undefined || Date.parse(official.issuedAt) > Date.parse(active.issuedAt);
    const at = now().toISOString();
    store.transaction(() => {
      const originalSha256 = createHash('sha256').update(bytes).digest('hex');
      const { issuedAt } = official;
      const stored = { version: catalogue.version, issuedAt, contentHash, originalSha256, isVerified };
      rows.add({ ...stored, importedAt: at, importedBy: byWhom }, catalogue, original);
      if (isNewer) note(catalogue, byWhom, active.version);
    });
    if (isNewer) {
      active = catalogue;
      outbox.wake();
    }
    return { kind: isNewer ? 'activated' : 'kept', active: active.version, ...told };
  }

  return {
    active: () => active,
    version,
    versions() {
      const ours = [...shipped.values()].map((one) => ({
        version: one.version,
        isShipped: true,
        issuedAt: one.issuedAt ?? null,
        sha256: hashOf(one),
        isVerified: false,
        importedAt: null,
        importedBy: null,
      }));
      const imported = rows.versions().map((one) => ({
        version: one.version,
        isShipped: false,
        issuedAt: one.issuedAt,
        sha256: one.originalSha256,
        isVerified: one.isVerified,
        importedAt: one.importedAt,
        importedBy: one.importedBy,
      }));
      return [...ours, ...imported].map((one) => ({ ...one, isActive: one.version === active.version }));
    },
    import(bytes, byWhom) {
      // One at a time: each takes memory, and each is held against the version that the one before made active.
      const mine = turn.then(() => takeIn(bytes, byWhom));
      turn = mine.catch(() => undefined);
      return mine;
    },
    activate(wanted, byWhom) {
      const chosen = version(wanted);
      if (chosen === null) return { kind: 'unknown', version: wanted };
      if (wanted === active.version) return { kind: 'alreadyActive', version: wanted };
      const diff = diffCatalogues(active, chosen);
      store.transaction(() => note(chosen, byWhom, active.version));
      active = chosen;
      outbox.wake();
      return { kind: 'activated', version: wanted, diff };
    },
  };
}
