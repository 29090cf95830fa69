import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { checkSignedXml } from './checkSignedXml.ts';

// Runs in a thread of its own: the library that verifies XML signatures holds the whole document as a tree, many times
// the size of the file, and takes seconds for it.
const { document, publicKeyPem } = z
  .object({ document: z.string(), publicKeyPem: z.string() })
  .parse(workerData);
parentPort?.postMessage(checkSignedXml(document, publicKeyPem));
