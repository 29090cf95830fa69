import type { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { UpgradeBackend } from '../../dialogs/ports/upgradeBackend.ts';
import type { CatalogueReading, Reading, World } from '../../dialogs/turnUnit.ts';
import { type Catalogue, catalogueSchema } from '../../rules/catalogue.ts';
import type { PriceList, Profile } from '../../rules/profile.ts';
import type { FieldWords } from '../../rules/search/fieldWords.ts';
import { buildServiceIndex } from '../../rules/search/serviceIndex.ts';

/** How long a read inside a turn may take: a reply is never held up longer than this. */
const readWithinMs = 1_500;
/** After a read took too long, the next ones answer at once for this while. */
const restMs = 5_000;
const catalogueFreshMs = 5 * 60_000;
const priceListFreshMs = 60_000;
/** Confirming known data asks for the same profile in several turns in a row. */
const profileFreshMs = 20_000;

export interface WorldParts {
  readonly backend: UpgradeBackend;
  /** Keeps the last good catalogue, so that step 1 works while the backend is down, also after a restart. */
  readonly cache: Keyv;
  /** What searching the catalogue knows of the language of the field. */
  readonly fieldWords: FieldWords;
  readonly now: () => number;
  readonly log: Logger;
}

/** Makes worlds for turns. What is the same for everybody is read once and shared. */
export interface Worlds {
  /** A world that remembers its reads, for one incoming. */
  worldFor(): World;
  /** Forgets what was read of a person, after they signed in again. */
  forget(personId: string): void;
  /** Asks the backend whether there is another catalogue, however fresh the known one is. */
  renewCatalogue(): Promise<Reading<CatalogueReading>>;
}

/** The world over the supplier's backend. */
export function openWorlds(parts: WorldParts): Worlds {
  const shared = new SharedReads(parts);
  return {
    worldFor: () => new RememberingWorld(shared),
    forget: (personId) => shared.forget(personId),
    renewCatalogue: () => shared.renewCatalogue(),
  };
}

class SharedReads {
  readonly #parts: WorldParts;
  readonly #profiles = new LRUCache<string, Profile>({ max: 2_000, ttl: profileFreshMs });
  #catalogue: Required<CatalogueReading> | null = null;
  #renewing: Promise<Reading<CatalogueReading>> | null = null;
  #fallback: CatalogueReading | null = null;
  #priceList: { readonly value: PriceList; readonly readAt: number } | null = null;
  #restUntil = 0;

  constructor(parts: WorldParts) {
    this.#parts = parts;
  }

  forget(personId: string): void {
    this.#profiles.delete(personId);
  }

  async catalogue(): Promise<Reading<CatalogueReading>> {
    const known = this.#catalogue;
    const isFresh = known !== null && this.#parts.now() - known.readAt < catalogueFreshMs;
    if (isFresh) return { kind: 'read', value: known };
    // Turns that find it old at the same time read it, and make its index, once.
    this.#renewing ??= this.renewCatalogue().finally(() => {
      this.#renewing = null;
    });
    return await this.#renewing;
  }

  async renewCatalogue(): Promise<Reading<CatalogueReading>> {
    const known = this.#catalogue;
    const { now, backend } = this.#parts;
    // From before the question on: what the backend changes while it answers is not known yet.
    const askedAt = now();
    const reading = await this.read((signal) => backend.catalogue(known?.catalogue.version ?? null, signal));
    if (reading.kind === 'read' && reading.value === null && known !== null) {
      const still = { ...known, readAt: askedAt };
      // Another reader may have found a newer one meanwhile.
      if (this.#catalogue === known) this.#catalogue = still;
      return { kind: 'read', value: still };
    }
    if (reading.kind === 'read' && reading.value !== null)
      return { kind: 'read', value: await this.#keep(reading.value, askedAt) };
    if (known !== null) return { kind: 'read', value: known };
    return await this.#stored();
  }

  async priceList(): Promise<Reading<PriceList>> {
    const known = this.#priceList;
    const { now, backend } = this.#parts;
    if (known !== null && now() - known.readAt < priceListFreshMs)
      return { kind: 'read', value: known.value };
    const reading = await this.read((signal) => backend.priceList(signal));
    // An old price is no price: what cannot be read now is not quoted.
    if (reading.kind === 'read') this.#priceList = { value: reading.value, readAt: now() };
    return reading;
  }

  async profile(personId: string): Promise<Reading<Profile | null>> {
    const known = this.#profiles.get(personId);
    if (known !== undefined) return { kind: 'read', value: known };
    const reading = await this.read((signal) => this.#parts.backend.profile(personId, signal));
    if (reading.kind === 'read' && reading.value !== null) this.#profiles.set(personId, reading.value);
    return reading;
  }

  checkAuthority(...[kvkNumber, applicant]: Parameters<World['checkAuthority']>) {
    return this.read((signal) => this.#parts.backend.checkAuthority(kvkNumber, applicant, signal));
  }

  /** Reads within the deadline; a backend that let a read time out rests for a moment. */
  async read<T>(call: (signal: AbortSignal) => Promise<T>): Promise<Reading<T>> {
    const { now, log } = this.#parts;
    if (now() < this.#restUntil) return { kind: 'unavailable' };
    const signal = AbortSignal.timeout(readWithinMs);
    try {
      return { kind: 'read', value: await call(signal) };
    } catch (error) {
      if (signal.aborted) this.#restUntil = now() + restMs;
      log.warn({ reason: Error.isError(error) ? error.message : 'unknown' }, 'a read of the backend failed');
      return { kind: 'unavailable' };
    }
  }

  async #keep(catalogue: Catalogue, readAt: number): Promise<CatalogueReading> {
    const kept = { catalogue, index: buildServiceIndex(catalogue, this.#parts.fieldWords), readAt };
    // An answer that took longer than the next one does not go before it.
    if (this.#catalogue !== null && this.#catalogue.readAt > readAt) return this.#catalogue;
    this.#catalogue = kept;
    this.#fallback = null;
    await this.#parts.cache.set('catalogue', catalogue);
    return kept;
  }

  async #stored(): Promise<Reading<CatalogueReading>> {
    if (this.#fallback === null) {
      const stored = catalogueSchema.safeParse(await this.#parts.cache.get('catalogue'));
      if (!stored.success) return { kind: 'unavailable' };
      const index = buildServiceIndex(stored.data, this.#parts.fieldWords);
      // Not kept as fresh: the next turn looks whether the backend is back.
      this.#fallback = { catalogue: stored.data, index, readAt: 0 };
    }
    return { kind: 'read', value: this.#fallback };
  }
}

class RememberingWorld implements World {
  readonly #shared: SharedReads;
  readonly #remembered = new Map<string, Promise<unknown>>();

  constructor(shared: SharedReads) {
    this.#shared = shared;
  }

  catalogue() {
    return this.#once('catalogue', () => this.#shared.catalogue());
  }

  priceList() {
    return this.#once('priceList', () => this.#shared.priceList());
  }

  profile(personId: string) {
    return this.#once(`profile|${personId}`, () => this.#shared.profile(personId));
  }

  checkAuthority(...[kvkNumber, applicant]: Parameters<World['checkAuthority']>) {
    const key = `authority|${kvkNumber}|${JSON.stringify(applicant)}`;
    return this.#once(key, () => this.#shared.checkAuthority(kvkNumber, applicant));
  }

  #once<T>(key: string, read: () => Promise<T>): Promise<T> {
    const earlier = this.#remembered.get(key);
    if (earlier !== undefined) return earlier as Promise<T>;
    const reading = read();
    this.#remembered.set(key, reading);
    return reading;
  }
}
