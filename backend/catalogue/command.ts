import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { askBackend, type Env, problemText } from '../staff/askBackend.ts';
import type { ImportOutcome, KnownVersion } from './catalogueBook.ts';
import { faultLine } from './catalogueFault.ts';
import { catalogueXml } from './catalogueXml.ts';
import { countsText } from './countsText.ts';
import { type CatalogueDiff, diffCatalogues } from './diffCatalogues.ts';
import { diffText } from './diffText.ts';
import { findCatalogue } from './findCatalogue.ts';
import { generateFromShipped } from './generateCatalogue.ts';
import { CertificateUnusable, signatureCheck } from './signatureCheck.ts';
import { takeInCatalogue } from './takeInCatalogue.ts';
import { versionOf } from './toCatalogue.ts';

/** What a command prints and how it ends: 0 done, 1 refused, 2 not understood. */
export interface CommandResult {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}

const usage = `Gebruik:
  npm run catalogue -- check FILE [--certificate PEM] [--json]
  npm run catalogue -- import FILE [--json]
  npm run catalogue -- list [--json]
  npm run catalogue -- activate VERSIE [--json]
  npm run catalogue -- diff A B [--json]
  npm run catalogue -- generate [--providers 1500] [--services 6000] [--seed 1]
      [--issued 2026-11-24T03:00:00Z] [--out FILE]

  check      leest een dienstencatalogus (XML) en zegt wat er niet klopt; er verandert niets
  import     neemt hem op in de backend die draait; klanten zien hem dan meteen
  list       de versies die de backend kent
  activate   laat een bekende versie gelden, ook een eerdere
  diff       wat er voor klanten anders wordt van A naar B: bestanden (XML, YAML) of bekende versies
  generate   een verzonnen catalogus, om dit mee te proberen; zonder --out op het scherm
  Staat de gegevensmap van de backend ergens anders? Zet dan DATA_DIR.
`;
/** Of a list on the screen; --json has all. */
const mostLines = 50;
const importPatienceMs = 120_000;

const count = z.coerce.number().int().min(1).max(100_000);
const generateSchema = z.object({
  providers: count.default(1_500),
  services: count.default(6_000),
  seed: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
  issuedAt: z.iso.datetime({ offset: true }).default('2026-11-24T03:00:00Z'),
});

/** Runs one command. Whatever somebody types, it answers in Dutch. */
export async function runCatalogueCommand(words: readonly string[], env: Env): Promise<CommandResult> {
  let read: ReturnType<typeof readWords>;
  try {
    read = readWords(words);
  } catch (error) {
    return misuse(Error.isError(error) ? error.message : 'Onbekende optie.');
  }
  const { values, positionals } = read;
  const [command, first, second, ...more] = positionals;
  const isJson = values.json === true;
  if (more.length > 0) return misuse(`Te veel woorden: ${more.join(' ')}`);
  if (command === 'list' && first === undefined) return list(env, isJson);
  if (command === 'generate' && first === undefined) return generate(values);
  if (command === 'diff' && first !== undefined && second !== undefined)
    return diff(first, second, env, isJson);
  if (first === undefined || second !== undefined) return misuse('');
  if (command === 'check') return check(first, values.certificate ?? env.CATALOGUE_CERTIFICATE, isJson);
  if (command === 'import') return importFile(first, env, isJson);
  if (command === 'activate') return activate(first, env, isJson);
  return misuse('');
}

function readWords(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      certificate: { type: 'string' },
      providers: { type: 'string' },
      services: { type: 'string' },
      seed: { type: 'string' },
      issued: { type: 'string' },
      out: { type: 'string' },
    },
  });
}

async function check(file: string, certificate: string | undefined, isJson: boolean): Promise<CommandResult> {
  const bytes = bytesOf(file);
  if (bytes === null) return refused(`${file} kan niet worden gelezen.\n`);
  let signature: ReturnType<typeof signatureCheck> | null = null;
  if (certificate !== undefined && certificate !== '') {
    const pem = bytesOf(certificate);
    if (pem === null) return refused(`${certificate} kan niet worden gelezen.\n`);
    try {
      signature = signatureCheck(Buffer.from(pem).toString('utf8'));
    } catch (error) {
      if (!(error instanceof CertificateUnusable)) throw error;
      return refused(`${certificate} is geen bruikbaar certificaat: ${error.message}.\n`);
    }
  }
  const outcome = await takeInCatalogue(bytes, signature);
  if (outcome.kind === 'refused') {
    if (isJson) return { exitCode: 1, output: `${JSON.stringify(outcome, null, 2)}\n` };
    return refused(`${file} kan niet worden opgenomen:\n${lines(outcome.faults.map(faultLine))}`);
  }
  const { catalogue, counts, remarks, isVerified } = outcome;
  const version = versionOf(catalogue);
  if (isJson)
    return done(`${JSON.stringify({ kind: 'read', version, isVerified, counts, remarks }, null, 2)}\n`);
  return done(
    `${file} kan worden opgenomen als ${version}\n${lines([...countsText(counts, isVerified), ...remarks])}`,
  );
}

async function importFile(file: string, env: Env, isJson: boolean): Promise<CommandResult> {
  const content = bytesOf(file);
  if (content === null) return refused(`${file} kan niet worden gelezen.\n`);
  const asked = await askBackend(env, {
    method: 'POST',
    path: '/staff/catalogue',
    body: { type: 'application/xml', content },
    patienceMs: importPatienceMs,
  });
  if (asked.kind !== 'answered') return refused(asked.sentence);
  if (asked.status === 413) return refused(`${file} is te groot. Een catalogus is hoogstens 50 MB.\n`);
  if (asked.status === 422) {
    const { faults } = z.object({ faults: z.array(z.string()) }).parse(asked.body);
    return refused(`${file} is niet opgenomen, er is niets veranderd:\n${lines(faults)}`);
  }
  if (asked.status !== 200) return refused(problemText(asked.status, asked.body));
  if (isJson) return done(`${JSON.stringify(asked.body, null, 2)}\n`);
  return done(importText(asked.body as Exclude<ImportOutcome, { kind: 'refused' }>));
}

function importText(outcome: Exclude<ImportOutcome, { kind: 'refused' }>): string {
  const head = {
    activated: `Opgenomen. ${outcome.version} geldt nu.`,
    kept: `Opgenomen, maar ${outcome.version} geldt niet: ${outcome.active} is nieuwer.\nToch laten gelden: npm run catalogue -- activate '${outcome.version}'`,
    known: `${outcome.version} was er al met dezelfde inhoud. Er is niets veranderd.`,
  }[outcome.kind];
  const told = lines([...countsText(outcome.counts, outcome.isVerified), ...outcome.remarks]);
  return `${head}\n${told}${outcome.kind === 'known' ? '' : `\n${diffText(outcome.diff, mostLines)}`}`;
}

async function activate(version: string, env: Env, isJson: boolean): Promise<CommandResult> {
  const asked = await askBackend(env, {
    method: 'POST',
    path: '/staff/catalogue/activation',
    body: { type: 'application/json', content: JSON.stringify({ version }) },
  });
  if (asked.kind !== 'answered') return refused(asked.sentence);
  if (asked.status !== 200) return refused(problemText(asked.status, asked.body));
  if (isJson) return done(`${JSON.stringify(asked.body, null, 2)}\n`);
  const { diff: made } = asked.body as { readonly diff: CatalogueDiff | null };
  return done(
    made === null ? `${version} gold al.\n` : `${version} geldt nu.\n\n${diffText(made, mostLines)}`,
  );
}

async function list(env: Env, isJson: boolean): Promise<CommandResult> {
  const asked = await askBackend(env, { method: 'GET', path: '/staff/catalogue/versions' });
  if (asked.kind !== 'answered') return refused(asked.sentence);
  if (asked.status !== 200) return refused(problemText(asked.status, asked.body));
  if (isJson) return done(`${JSON.stringify(asked.body, null, 2)}\n`);
  const rows = (asked.body as readonly KnownVersion[]).map((one) => {
    const origin = one.isShipped
      ? 'hoort bij het programma'
      : `opgenomen ${one.importedAt} door ${one.importedBy}${one.isVerified ? ', handtekening gecontroleerd' : ''}`;
    return `${one.isActive ? '*' : ' '} ${one.version}  ${origin}  sha256 ${one.sha256.slice(0, 12)}…\n`;
  });
  return done(`${rows.join('')}* geldt nu\n`);
}

async function diff(a: string, b: string, env: Env, isJson: boolean): Promise<CommandResult> {
  const from = await findCatalogue(a, env);
  if (from.kind === 'notFound') return refused(from.sentence);
  const to = await findCatalogue(b, env);
  if (to.kind === 'notFound') return refused(to.sentence);
  const made = diffCatalogues(from.catalogue, to.catalogue);
  return done(isJson ? `${JSON.stringify(made, null, 2)}\n` : diffText(made));
}

function generate(values: ReturnType<typeof readWords>['values']): CommandResult {
  const { out, providers, services, seed, issued } = values;
  const parsed = generateSchema.safeParse({ providers, services, seed, issuedAt: issued });
  if (!parsed.success) {
    return misuse(
      '--providers, --services en --seed zijn gehele getallen, --issued is een moment met tijdzone.',
    );
  }
  const xml = catalogueXml(generateFromShipped(parsed.data));
  if (out === undefined) return done(xml);
  writeFileSync(out, xml);
  return done(`${out} is gemaakt (${Buffer.byteLength(xml)} bytes).\n`);
}

function bytesOf(file: string): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return null;
  }
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}\n`).join('');
}

function done(output: string): CommandResult {
  return { exitCode: 0, output };
}

function refused(output: string): CommandResult {
  return { exitCode: 1, output };
}

function misuse(sentence: string): CommandResult {
  return { exitCode: 2, output: sentence === '' ? usage : `${sentence}\n\n${usage}` };
}

if (import.meta.main) {
  const { exitCode, output } = await runCatalogueCommand(process.argv.slice(2), process.env);
  (exitCode === 0 || process.argv.includes('--json') ? process.stdout : process.stderr).write(output);
  process.exitCode = exitCode;
}
