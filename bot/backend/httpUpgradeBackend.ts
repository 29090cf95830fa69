import { z } from 'zod';
import {
  type SubmitOutcome,
  type UpgradeBackend,
  UpgradeBackendFailed,
} from '../../dialogs/ports/upgradeBackend.ts';
import { catalogueSchema } from '../../rules/catalogue.ts';
import { rejectionReasonSchema } from '../../rules/flow/dossier.ts';
import { authorityCheckSchema, priceListSchema, profileSchema } from '../../rules/profile.ts';
import { applicationStateSchema } from './applicationState.ts';
import { parseReply, type Reply, readReply, unexpectedStatus } from './readReply.ts';

export interface HttpUpgradeBackendOptions {
  /** Where the backend lives: `http://localhost:3979`, with or without a path and a closing slash. */
  readonly baseUrl: string;
  readonly serviceKey: string;
  /** Another `fetch`, for tests that look at what goes over the wire. */
  readonly fetch?: typeof globalThis.fetch;
}

const conflictSchema = z.object({ application: applicationStateSchema });
const refusalSchema = z.object({ reasons: z.array(rejectionReasonSchema).min(1) });

/**
 * The upgrade backend over HTTP, as backend/openapi.yaml describes it. How long a call may take is the caller's
 * signal; how often it is tried is the caller's too: nothing is repeated here.
 */
export function httpUpgradeBackend(options: HttpUpgradeBackendOptions): UpgradeBackend {
  const base = options.baseUrl.replace(/\/+$/, '');
  const fetchIt = options.fetch ?? globalThis.fetch;

  async function call(
    verb: 'GET' | 'POST' | 'PUT',
    template: string,
    id: string | null,
    signal: AbortSignal,
    more: { headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> } = {},
  ): Promise<Reply> {
    const name = `${verb} ${template}`;
    const path = id === null ? template : template.replace(/\{[A-Za-z0-9]+\}/, encodeURIComponent(id));
    let response: Response;
    try {
      response = await fetchIt(`${base}${path}`, {
        method: verb,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${options.serviceKey}`,
          ...more.headers,
        },
        // A redirect would carry the key and the dossier to an address nobody configured.
        redirect: 'error',
        signal,
        ...(more.body === undefined ? {} : { body: more.body }),
      });
    } catch (cause) {
      const what = signal.aborted ? 'no answer in time' : 'could not be reached';
      throw new UpgradeBackendFailed(`${name}: ${what}`, { retryable: true, cause });
    }
    return readReply(name, response);
  }

  return {
    async catalogue(ifNot, signal) {
      const headers = ifNot === null ? {} : { 'if-none-match': `"${ifNot}"` };
      const reply = await call('GET', '/catalogue', null, signal, { headers });
      if (reply.status === 304) return null;
      return whenOk(reply, catalogueSchema);
    },

    async priceList(signal) {
      return whenOk(await call('GET', '/prices', null, signal), priceListSchema);
    },

    async profile(personId, signal) {
      const reply = await call('GET', '/people/{personId}', personId, signal);
      return reply.status === 404 ? null : whenOk(reply, profileSchema);
    },

    async checkAuthority(kvkNumber, applicant, signal) {
      const body = JSON.stringify({ kvkNumber, person: applicant });
      const reply = await call('POST', '/authority-checks', null, signal, { headers: json, body });
      return whenOk(reply, authorityCheckSchema);
    },

    async putDocument(sha256, contentType, bytes, signal) {
      const reply = await call('PUT', '/documents/{sha256}', sha256, signal, {
        headers: { 'content-type': contentType },
        body: new Uint8Array(bytes),
      });
      if (reply.status !== 204) throw unexpectedStatus(reply);
    },

    async submit(application, { idempotencyKey, revises }, signal) {
      const headers: Record<string, string> = { ...json, 'idempotency-key': idempotencyKey };
      if (revises !== null) headers['if-match'] = `"${revises}"`;
      const body = JSON.stringify(application);
      return outcomeOf(
        await call('PUT', '/upgrades/{caseId}', application.caseId, signal, { headers, body }),
      );
    },

    async application(caseId, signal) {
      const reply = await call('GET', '/upgrades/{caseId}', caseId, signal);
      return reply.status === 404 ? null : whenOk(reply, applicationStateSchema);
    },

    async withdraw(caseId, idempotencyKey, signal) {
      const headers = { 'idempotency-key': idempotencyKey };
      return outcomeOf(await call('POST', '/upgrades/{caseId}/withdrawal', caseId, signal, { headers }));
    },
  };
}

const json = { 'content-type': 'application/json' };

function whenOk<T>(reply: Reply, schema: z.ZodType<T>): T {
  if (reply.status !== 200) throw unexpectedStatus(reply);
  return parseReply(reply, schema);
}

function outcomeOf(reply: Reply): SubmitOutcome {
  switch (reply.status) {
    case 200:
    case 201:
      return { kind: 'accepted', application: parseReply(reply, applicationStateSchema) };
    case 409:
    case 412:
      return { kind: 'versionConflict', application: parseReply(reply, conflictSchema).application };
    case 422:
      return { kind: 'refused', reasons: parseReply(reply, refusalSchema).reasons };
    default:
      throw unexpectedStatus(reply);
  }
}
