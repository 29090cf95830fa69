import { freePort } from './freePort.ts';
import { type StartedServer, startServer } from './serverProcess.ts';

/**
 * Starts the product as `npm start` does, with the reference backend beside it and every rate limit on. The load
 * process says per conversation from which address it comes, as a proxy in front of real customers does.
 */
export async function startProduct(dataDir: string): Promise<StartedServer> {
  const settings = {
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    REFERENCE_BACKEND_PORT: String(await freePort()),
    TRUSTED_PROXIES: '127.0.0.1',
  };
  return await startServer('../bot/index.ts', settings, '/health/ready', (status) => status === 200);
}
