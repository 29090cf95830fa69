import { createHash } from 'node:crypto';
import type { CatalogueBook } from '../catalogue/catalogueBook.ts';
import type { Store } from '../store/openStore.ts';
import { checkAuthority } from '../supplier/checkAuthority.ts';
import { profileOf } from '../supplier/profileOf.ts';
import type { Person, SupplierData } from '../supplier/supplierData.ts';
import type { Application, ApplicationState, Reason } from '../upgrades/application.ts';
import { dayOf, type UpgradeBook } from '../upgrades/upgradeBook.ts';
import { upgradeRows } from '../upgrades/upgradeRows.ts';
import type { Handler } from './createServer.ts';
import { type Answer, json, problem } from './problem.ts';

const tenMegabytes = 10 * 1024 * 1024;

/** What the assistant may ask and hand in. */
export function serviceHandlers(room: {
  readonly data: SupplierData;
  readonly catalogues: CatalogueBook;
  readonly book: UpgradeBook;
  readonly store: Store;
  readonly now: () => Date;
}): Handler[] {
  const { data, catalogues, book, now } = room;
  const rows = upgradeRows(room.store.db);

  return [
    {
      operationId: 'getCatalogue',
      allow: 'service',
      handle({ headers, query }) {
        const catalogue =
          query.version === undefined ? catalogues.active() : catalogues.version(query.version);
        if (catalogue === null) return problem(404, 'not-found', 'There is no such version');
        const etag = `"${catalogue.version}"`;
        const known = (headers['if-none-match'] ?? '')
          .split(',')
          .map((one) => one.trim().replace(/^W\//, ''));
        if (known.includes(etag)) return { status: 304, headers: { etag } };
        return json(200, catalogue, { etag });
      },
    },
    { operationId: 'getPrices', allow: 'service', handle: () => json(200, data.prices) },
    {
      operationId: 'getPerson',
      allow: 'service',
      handle({ path }) {
        const profile = profileOf(data, book.raisedLevels(), dayOf(now()), path.personId ?? '');
        return profile === null ? problem(404, 'not-found', 'Nobody has this id') : json(200, profile);
      },
    },
    {
      operationId: 'checkAuthority',
      allow: 'service',
      handle({ body }) {
        const { kvkNumber, person } = body as { kvkNumber: string; person: Person };
        return json(200, checkAuthority(data, kvkNumber, person));
      },
    },
    {
      operationId: 'putDocument',
      allow: 'service',
      mostBytes: tenMegabytes,
      handle({ path, bytes, mediaType }) {
        const sha256 = path.sha256 ?? '';
        if (bytes.length === 0) return problem(400, 'empty', 'The file is empty');
        if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
          return problem(400, 'hash-mismatch', 'The content does not have the hash in the address');
        }
        rows.putDocument(sha256, mediaType, bytes, now().toISOString());
        return { status: 204 };
      },
    },
    {
      operationId: 'getUpgrade',
      allow: 'service',
      handle({ path }) {
        const state = book.state(path.caseId ?? '');
        return state === null ? unknownCase() : stateAnswer(200, state);
      },
    },
    {
      operationId: 'putUpgrade',
      allow: 'service',
      // A dossier that does not fit is not the customer's doing, but they must get an answer.
      onFaultyBody: (faults) =>
        refused(
          [
            {
              question: null,
              text: 'Wij kunnen deze aanvraag niet lezen. Dat ligt niet aan uw antwoorden. Neem contact met ons op.',
            },
          ],
          faults,
        ),
      handle({ path, headers, body }) {
        const application = body as Application;
        if (application.caseId !== path.caseId) {
          return problem(400, 'bad-request', 'The case in the address and in the body differ');
        }
        const match = headers['if-match'];
        const outcome = book.put(application, {
          idempotencyKey: String(headers['idempotency-key']),
          ifMatch: match === undefined ? null : Number(match.slice(1, -1)),
        });
        switch (outcome.kind) {
          case 'created':
            return stateAnswer(201, outcome.state);
          case 'revised':
          case 'replayed':
            return stateAnswer(200, outcome.state);
          case 'otherContent': {
            const title =
              'There is an application of this case with other content; send If-Match to revise it';
            return problem(409, 'exists', title, { application: outcome.state });
          }
          case 'otherVersion':
            return problem(412, 'other-version', 'Another version is the current one', {
              application: outcome.state,
            });
          case 'keyOfOtherRequest':
            return problem(409, 'key-reused', 'This Idempotency-Key belongs to another request');
          case 'nothingToRevise':
            return unknownCase();
          case 'refused':
            return refused(outcome.reasons);
        }
      },
    },
    {
      operationId: 'withdrawUpgrade',
      allow: 'service',
      handle({ path }) {
        const outcome = book.withdraw(path.caseId ?? '');
        if (outcome.kind === 'unknown') return unknownCase();
        return outcome.kind === 'refused' ? refused(outcome.reasons) : stateAnswer(200, outcome.state);
      },
    },
  ];
}

function stateAnswer(status: number, state: ApplicationState): Answer {
  return json(status, state, { etag: `"${state.version}"` });
}

function unknownCase(): Answer {
  return problem(404, 'not-found', 'There is no application of this case');
}

function refused(reasons: readonly Reason[], faults: readonly string[] = []): Answer {
  const more = faults.length === 0 ? {} : { faults: faults.slice(0, 20) };
  return problem(422, 'refused', 'The supplier does not take this application', { reasons, ...more });
}
