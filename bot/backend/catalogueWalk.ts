import { setImmediate as nextMoment, setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Catalogue } from '../../rules/catalogue.ts';
import type { UpgradeCase } from '../../rules/flow/dossier.ts';
import { catalogueNews } from '../../rules/level/catalogueNews.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import type { KeyRing } from '../store/keyRing.ts';
import type { Sql } from '../store/sql.ts';
import { type CasePage, dossierOf, loadCasePage } from '../turn/caseRow.ts';
import type { Turns } from '../turn/incoming.ts';
import type { Worlds } from '../world/worlds.ts';

/** Finds the cases that a new catalogue touches, and has each of their customers told. */
export interface CatalogueWalk {
  /** Looks whether there is another catalogue and walks; called while it walks, it looks once more afterwards. */
  run(): Promise<void>;
  /** Ends after the case it is at; the next run goes on from there. */
  stop(): Promise<void>;
}

export interface CatalogueWalkParts {
  readonly sql: Sql;
  readonly keys: KeyRing;
  readonly turns: Turns;
  readonly worlds: Pick<Worlds, 'renewCatalogue'>;
  readonly ruleBook: RuleBook;
  readonly now: () => number;
  readonly log: Logger;
  /** How many cases are read at once. */
  readonly pageSize?: number;
}

const pageSize = 50;
/**
 * Other nodes go on with the catalogue they have for five minutes: what they decided on it meanwhile is found by a
 * second round after that.
 */
const secondRoundAfterMs = 10 * 60_000;
const busyTries = 5;
const busyWaitMs = 200;

const placeSchema = z.object({
  version: z.string(),
  after_id: z.string(),
  round: z.number(),
  ended_at: z.number().nullable(),
});
type Place = z.infer<typeof placeSchema>;

/**
 * Walks over all open cases in pages, in the order of their ids. Payloads are encrypted, so every case is opened to
 * see whether it is touched; only those that are get a turn. How far it came is in the store: after a crash any node
 * goes on from there. Nobody is told twice, for the turn finds a case that was told to rest on this catalogue already.
 */
export function openCatalogueWalk(parts: CatalogueWalkParts): CatalogueWalk {
  return new Walker(parts);
}

class Walker implements CatalogueWalk {
  readonly #parts: CatalogueWalkParts;
  #walking: Promise<void> | null = null;
  #again = false;
  #isStopped = false;

  constructor(parts: CatalogueWalkParts) {
    this.#parts = parts;
  }

  run(): Promise<void> {
    if (this.#walking !== null) {
      this.#again = true;
      return this.#walking;
    }
    this.#walking = this.#walkUntilDone().finally(() => {
      this.#walking = null;
    });
    return this.#walking;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#walking?.catch(() => undefined);
  }

  async #walkUntilDone(): Promise<void> {
    do {
      this.#again = false;
      await this.#walk();
    } while (this.#again && !this.#isStopped);
  }

  async #walk(): Promise<void> {
    const askedAt = this.#parts.now();
    const reading = await this.#parts.worlds.renewCatalogue();
    if (reading.kind !== 'read') return;
    const { catalogue, readAt = askedAt } = reading.value;
    // What this node still holds while the backend is away is no news; another node may have walked a newer one.
    if (readAt < askedAt) return;
    let [place, failures, touched] = [await this.#begin(catalogue.version), 0, 0];
    while (place !== null && !this.#isStopped) {
      const page = await loadCasePage(this.#parts.sql, this.#parts.keys, place.after_id, this.#size);
      for (const one of page) {
        if (this.#isStopped) return;
        const outcome = await this.#look(one, catalogue);
        if (outcome === 'failed') failures += 1;
        if (outcome === 'touched') touched += 1;
      }
      const last = page.length < this.#size ? null : (page.at(-1)?.id ?? null);
      place = await this.#moveOn(place, last, failures);
      // Customers go first: their turns run between two pages.
      await nextMoment();
    }
    if (touched > 0)
      this.#parts.log.info({ version: catalogue.version, touched }, 'told what levels changed');
  }

  get #size(): number {
    return this.#parts.pageSize ?? pageSize;
  }

  /** Where to go on with this version; `null` when nothing is to be done. */
  async #begin(version: string): Promise<Place | null> {
    const { sql, now } = this.#parts;
    await sql.batch([
      {
        sql: `INSERT INTO catalogue_walk (name, version, after_id, round, ended_at) VALUES ('cases', $1, '', 1, NULL)
              ON CONFLICT (name) DO NOTHING`,
        params: [version],
      },
      {
        sql: `UPDATE catalogue_walk SET version = $1, after_id = '', round = 1, ended_at = NULL
              WHERE name = 'cases' AND version <> $1`,
        params: [version],
      },
      {
        sql: `UPDATE catalogue_walk SET after_id = '', round = 2, ended_at = NULL
              WHERE name = 'cases' AND round = 1 AND ended_at < $1`,
        params: [now() - secondRoundAfterMs],
      },
    ]);
    return await this.#place();
  }

  /** Notes how far it came. `null` for `last`: this was the end of the round. Another node may have come further. */
  async #moveOn(place: Place, last: string | null, failures: number): Promise<Place | null> {
    const { sql, now } = this.#parts;
    // What failed is tried in another round.
    const round = last === null && failures > 0 ? 1 : place.round;
    await sql.batch([
      {
        sql: `UPDATE catalogue_walk SET after_id = $1, round = $2, ended_at = $3
              WHERE name = 'cases' AND version = $4 AND after_id = $5 AND ended_at IS NULL`,
        params: [last ?? place.after_id, round, last === null ? now() : null, place.version, place.after_id],
      },
    ]);
    const next = await this.#place();
    return next?.version === place.version ? next : null;
  }

  async #place(): Promise<Place | null> {
    const [row] = await this.#parts.sql.query(
      `SELECT version, after_id, round, ended_at FROM catalogue_walk WHERE name = 'cases'`,
    );
    const place = row === undefined ? null : placeSchema.parse(row);
    return place === null || place.ended_at !== null ? null : place;
  }

  async #look(one: CasePage[number], catalogue: Catalogue): Promise<'untouched' | 'touched' | 'failed'> {
    try {
      const row = await one.open();
      const dossier = row === null ? null : dossierOf(row);
      if (dossier === null || !this.#isTouched(dossier, catalogue)) return 'untouched';
      await this.#tell(dossier, catalogue.version);
      return 'touched';
    } catch (error) {
      this.#parts.log.error({ err: error }, 'a case could not be held against the new catalogue');
      return 'failed';
    }
  }

  #isTouched(dossier: UpgradeCase, catalogue: Catalogue): boolean {
    const { levelNews } = dossier;
    const isAnnounced = levelNews?.catalogueVersion === catalogue.version && levelNews.toldAt === null;
    const { ruleBook } = this.#parts;
    return !isAnnounced && catalogueNews(dossier, { catalogue, ruleBook }).kind === 'changed';
  }

  async #tell({ id, levelBasis }: UpgradeCase, version: string): Promise<void> {
    // The news is the step from what the case rests on to this version: once, on whichever node it is found.
    const incomingId = `catalogue:${version}:${levelBasis?.at}`;
    for (let tries = 0; tries < busyTries; tries += 1) {
      const turn = await this.#parts.turns.run({ kind: 'catalogueChanged', caseId: id, incomingId });
      if (turn.kind !== 'busy') return;
      await wait(busyWaitMs);
    }
    throw new CaseStayedBusy('A case stayed busy while its customer was to be told of a new catalogue.');
  }
}

/** Thrown when a case could not be told for the crowd in its queue: it is tried again in another round. */
export class CaseStayedBusy extends Error {
  override readonly name = 'CaseStayedBusy';
}
