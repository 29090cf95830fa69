import { openAsBlob } from 'node:fs';
import { readServiceCatalogue } from '../../backend/catalogue/readServiceCatalogue.ts';
import { toCatalogue } from '../../backend/catalogue/toCatalogue.ts';
import { loadWords } from '../../backend/catalogue/words.ts';
import { reportUsage } from './reportUsage.ts';

// Reads the catalogue in the file that is named, checks all of it and makes the one that customers see.
const [file = ''] = process.argv.slice(2);
await reportUsage(async () => {
  const blob = await openAsBlob(file);
  const outcome = await readServiceCatalogue(blob.stream());
  if (outcome.kind === 'refused') throw new Error(outcome.faults[0]?.sentence ?? 'refused');
  const catalogue = toCatalogue(outcome.catalogue, loadWords());
  return catalogue.providers.reduce((sum, one) => sum + one.services.length, 0);
});
