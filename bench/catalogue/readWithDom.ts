import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { reportUsage } from './reportUsage.ts';

// The usual way: the whole file into a tree. Nothing is checked and no catalogue is made of it, in its favour.
const [file = ''] = process.argv.slice(2);
await reportUsage(async () => {
  const document = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'application/xml');
  return document.getElementsByTagNameNS('*', 'ServiceDefinition').length;
});
