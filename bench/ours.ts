import { pino } from 'pino';
import { readConfig } from '../bot/config.ts';
import { redactedPaths } from '../bot/redactedPaths.ts';
import { settleHeap, startSmallHeap } from '../bot/smallHeap.ts';
import { freePort } from './freePort.ts';
import { readyFor } from './readyFor.ts';

/*
 * Our side: the product's own composition and settings (`DATA_DIR`, `DATABASE_URL`), with the two-prompt waterfall
 * where the upgrade dialogs stand. Only the rate limits are off: a customer does not type a thousand messages a second.
 */

// As the product's entry does, before anything heavy is loaded.
startSmallHeap();
const { compose } = await import('../bot/compose.ts');
const { twoPromptsLogic } = await import('./twoPromptsLogic.ts');

const port = await freePort();
const outcome = readConfig({ ...process.env, PORT: String(port) });
if (outcome.kind === 'faults') throw new Error(outcome.faults.join('\n'));
const { config } = outcome;
const log = pino(
  { name: 'bench', level: config.logLevel, redact: { paths: redactedPaths, remove: true } },
  pino.destination(2),
);

/** The waterfall never asks the supplier anything: nobody listens here. */
const nobody = 'http://127.0.0.1:9';
const assistant = await compose(
  {
    ...config,
    publicUrl: `http://127.0.0.1:${port}`,
    backend: {
      url: nobody,
      serviceKey: 'not-used-in-the-bench',
      webhookSecret: `whsec_${Buffer.alloc(24).toString('base64')}`,
      issuer: nobody,
      clientId: 'bench',
      clientSecret: 'not-used-in-the-bench',
    },
  },
  {
    log,
    logic: twoPromptsLogic(),
    rates: { newTokens: null, activities: null, reads: null, perAddress: null },
    withoutPages: true,
  },
);
settleHeap();
readyFor(assistant.port, () => assistant.close());
