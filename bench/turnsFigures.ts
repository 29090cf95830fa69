import { compareTurns } from './compareTurns.ts';
import type { Effort, Figure, Measurement } from './figure.ts';
import { freshDatabase } from './freshDatabase.ts';
import { withFreshFolder } from './freshFolder.ts';
import { startProgram } from './program.ts';

type PeerChannel = 'connector' | 'expectReplies';

/**
 * Durable turns a second of the two-prompt waterfall, on both engines, against the SDK sending its replies to a
 * connector and the SDK putting them in its answer.
 */
export function turnsFigures(postgresUrl: string | null): readonly Figure[] {
  const unit = 'turns/s';
  return [
    {
      name: 'turns-sqlite',
      unit,
      bar: { kind: 'ratioAtLeast', value: 3 },
      measure: (effort) => onSqlite('connector', effort),
    },
    {
      name: 'turns-postgres',
      unit,
      bar: { kind: 'ratioAtLeast', value: 2 },
      measure: (effort) => onPostgres(postgresUrl, 'connector', effort),
    },
    {
      name: 'turns-sqlite-expect-replies',
      unit,
      bar: { kind: 'ratioAtLeast', value: 1.5 },
      measure: (effort) => onSqlite('expectReplies', effort),
    },
    {
      name: 'turns-postgres-expect-replies',
      unit,
      bar: { kind: 'ratioAtLeast', value: 1 },
      measure: (effort) => onPostgres(postgresUrl, 'expectReplies', effort),
    },
  ];
}

async function onSqlite(peerChannel: PeerChannel, effort: Effort): Promise<Measurement> {
  return await withFreshFolder((folder) => againstSdk({ DATA_DIR: folder }, peerChannel, effort));
}

async function onPostgres(
  serverUrl: string | null,
  peerChannel: PeerChannel,
  effort: Effort,
): Promise<Measurement> {
  if (serverUrl === null)
    return {
      kind: 'skipped',
      reason: 'no PostgreSQL: set TEST_DATABASE_URL to a server where databases may be made',
    };
  const database = await freshDatabase(serverUrl);
  try {
    const measurement = await withFreshFolder((folder) =>
      againstSdk({ DATA_DIR: folder, DATABASE_URL: database.url }, peerChannel, effort),
    );
    return measurement.kind === 'skipped'
      ? measurement
      : { ...measurement, details: { ...measurement.details, postgres: database.durability } };
  } finally {
    await database.drop();
  }
}

async function againstSdk(
  env: Readonly<Record<string, string>>,
  peerChannel: PeerChannel,
  effort: Effort,
): Promise<Measurement> {
  const ours = await startProgram('ours.ts', env);
  try {
    const peer = await startProgram('peers/sdkServer.ts');
    try {
      return await compareTurns(ours, peer, peerChannel, effort);
    } finally {
      await peer.stop();
    }
  } finally {
    await ours.stop();
  }
}
