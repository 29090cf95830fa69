import process from 'node:process';
import { pino } from 'pino';
import { readBackendConfig } from './config.ts';
import { startBackend } from './startBackend.ts';

/** The program: settings from the environment, one line of JSON when it is ready, then its log, until SIGTERM. */
export async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const outcome = readBackendConfig(env);
  if (outcome.kind === 'faults') {
    process.stderr.write(
      `The backend cannot start:\n${outcome.faults.map((fault) => `- ${fault}\n`).join('')}`,
    );
    return 2;
  }
  const { config } = outcome;
  const log = pino({ name: 'backend', level: env.LOG_LEVEL ?? 'info' });
  const backend = await startBackend(config, { log });
  const passwords = backend.people.map((one) => `${one.userName} / ${one.password}`).join(', ');
  process.stdout.write(
    `${JSON.stringify({
      ready: true,
      port: backend.port,
      url: backend.publicUrl,
      issuer: backend.issuer,
      staffPage: `${backend.publicUrl}/staff`,
    })}\n`,
  );
  process.stdout.write(`Demo people (user name / password): ${passwords}\n`);
  if (config.staffPassword === null) {
    process.stdout.write(`Staff page: any name / ${backend.credentials.staffPassword}\n`);
  }
  if (config.serviceKey === null) process.stdout.write(`Service key: ${backend.credentials.serviceKey}\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
    // Whoever started this program beside itself may be killed: then nobody is left to stop it, and it would keep
    // the port and the data folder from the next one.
    if (env.STOP_WITH_STDIN === '1') process.stdin.once('close', resolve).resume();
  });
  await backend.close();
  return 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.env);
  } catch (error) {
    const reason = Error.isError(error) ? error.message : 'unknown';
    process.stderr.write(`The backend cannot start: ${reason}\n`);
    process.exitCode = 1;
  }
}
