import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Catalogue } from '../../rules/catalogue.ts';
import { type Locale, locales } from '../../rules/locale.ts';
import { receiptSchema, type Stamped, stamped } from '../../rules/receipts/receipt.ts';
import { type ReceiptFault, type Verification, verifyReceipt } from '../../rules/receipts/verifyReceipt.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { loadRuleBookFile, RuleDataInvalid, ruleBookFiles } from '../loadRuleBook.ts';
import { sha256 } from '../sha256.ts';
import { dataFolders, loadCatalogue } from './loadWorld.ts';
import { printTo } from './printTo.ts';
import { readJson } from './readJson.ts';

const usage = `npm run receipt -- verify FILE    decides again from a receipt and says where it differs
npm run receipt -- show FILE      the same, and tells the decision in readable Dutch

FILE is a receipt, an answer of npm run decide, or an array of those; - is standard input.

  --locale nl|en        language of show
  --rules FOLDER        where the rule books are (default rules/data)
  --catalogue FILE      the catalogue the receipt was made with (default: that version in backend/data)

Exit codes: 0 all receipts hold, 1 one does not, 2 the command itself is wrong.
`;

const exitCodes = { fine: 0, refused: 1, wrongCommand: 2 };

function readOptions(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      locale: { type: 'string', default: 'nl' },
      rules: { type: 'string', default: dataFolders.rules },
      catalogue: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

/** Runs the command; returns its exit code. */
export async function receipt(
  words: readonly string[],
  print: (text: string) => void,
  complain: (text: string) => void,
): Promise<number> {
  const wrong = (why: string): number => {
    complain(`${why}\n\n${usage}`);
    return exitCodes.wrongCommand;
  };
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(words);
  } catch (error) {
    if (Error.isError(error)) return wrong(error.message);
    throw error;
  }
  const { values, positionals } = options;
  const [action, file, ...more] = positionals;
  if (values.help || action === undefined) {
    print(usage);
    return values.help ? exitCodes.fine : exitCodes.wrongCommand;
  }
  if (action !== 'verify' && action !== 'show') return wrong(`no such action: ${action}`);
  if (file === undefined || more.length > 0) return wrong('name one FILE, or - for standard input');
  const locale = locales.find((one): one is Locale => one === values.locale);
  if (locale === undefined) return wrong(`--locale is ${locales.join(' or ')}`);

  const read = await readJson(file);
  if (read.kind === 'unreadable') return wrong(read.why);
  const isMany = Array.isArray(read.value);
  const receipts = (Array.isArray(read.value) ? read.value : [read.value]).map(receiptIn);
  if (receipts.length === 0) return wrong('the array holds no receipt');
  let shelf: Shelf;
  let results: Verification[];
  try {
    shelf = await openShelf(values.rules, values.catalogue);
    results = [];
    for (const one of receipts) results.push(await verify(one, shelf));
  } catch (error) {
    if (!(error instanceof RuleDataInvalid)) throw error;
    return wrong(error.message);
  }
  for (const [place, result] of results.entries()) {
    const name = isMany ? `[${place}] ` : '';
    if (result.kind === 'refused') {
      for (const fault of result.faults) print(`fault ${name}${faultText(fault)}\n`);
    } else if (action === 'verify') {
      print(`ok    ${name}${verifiedText(result)}\n`);
    } else {
      print(`${place === 0 ? '' : '\n'}${result.made.explain(locale).join('\n')}\n`);
    }
  }
  return results.every(({ kind }) => kind === 'verified') ? exitCodes.fine : exitCodes.refused;
}

/** The receipt itself, or the one in an answer of the decide command. */
function receiptIn(value: unknown): unknown {
  const isAnswer = typeof value === 'object' && value !== null && 'receipt' in value && !('format' in value);
  return isAnswer ? value.receipt : value;
}

/** The rule books and catalogues at hand, each loaded once. */
interface Shelf {
  readonly ruleBook: (version: string) => Promise<Stamped<RuleBook> | null>;
  readonly catalogue: (version: string) => Promise<Stamped<Catalogue> | null>;
}

async function openShelf(rulesFolder: string, catalogueFile: string | undefined): Promise<Shelf> {
  const books = await ruleBookFiles(rulesFolder);
  // Without the reference backend there are no catalogues at hand.
  const catalogues = await readdir(dataFolders.backend).catch(() => []);
  const given = catalogueFile === undefined ? null : await loadCatalogue(catalogueFile);
  return {
    ruleBook: once(async (version) => {
      const name = books.find((one) => one === `rulebook-${version}.yaml`);
      return name === undefined
        ? null
        : stamped(await loadRuleBookFile(path.join(rulesFolder, name)), sha256);
    }),
    catalogue: once(async (version) => {
      if (given?.version === version) return stamped(given, sha256);
      const name = catalogues.find((one) => one === `catalogue-${version}.yaml`);
      return name === undefined
        ? null
        : stamped(await loadCatalogue(path.join(dataFolders.backend, name)), sha256);
    }),
  };
}

function once<Value>(load: (version: string) => Promise<Value>): (version: string) => Promise<Value> {
  const loaded = new Map<string, Promise<Value>>();
  return (version) => {
    const value = loaded.get(version) ?? load(version);
    loaded.set(version, value);
    return value;
  };
}

async function verify(value: unknown, shelf: Shelf): Promise<Verification> {
  const read = receiptSchema.safeParse(value);
  const { ruleBook, catalogue } = read.success ? read.data : { ruleBook: null, catalogue: null };
  return verifyReceipt(value, {
    ruleBook: ruleBook === null ? null : await shelf.ruleBook(ruleBook.version),
    catalogue: catalogue === null ? null : await shelf.catalogue(catalogue.version),
    sha256,
  });
}

function verifiedText(result: Extract<Verification, { kind: 'verified' }>): string {
  const { receipt: held, catalogue, isOtherEngine } = result;
  const version = held.catalogue?.version ?? '';
  const catalogues = {
    held: `, catalogue ${version}`,
    notAtHand: `; catalogue ${version} is not at hand, its excerpt was not checked`,
    notUsed: '',
  };
  const engine = isOtherEngine ? `; made by engine ${held.engine}, same result now` : '';
  return `${held.decision}: same result from rule book ${held.ruleBook.version}${catalogues[catalogue]}${engine}`;
}

function faultText(fault: ReceiptFault): string {
  switch (fault.code) {
    case 'malformed':
      return `not a receipt of this format: ${fault.path === '' ? '' : `${fault.path}: `}${fault.message}`;
    case 'ruleBookUnknown':
      return `rule book ${fault.version} is not at hand`;
    case 'ruleBookChanged':
      return `rule book ${fault.version} is not the one of the receipt: recorded ${fault.recorded}, found ${fault.found}`;
    case 'catalogueChanged':
      return `catalogue ${fault.version} is not the one of the receipt: recorded ${fault.recorded}, found ${fault.found}`;
    case 'receiptChanged':
      return `the receipt was changed after it was made: its hash says ${fault.recorded}, its content ${fault.found}`;
    case 'excerptDiffers':
      return `the catalogue says otherwise at ${fault.path}: recorded ${valueText(fault.recorded)}, found ${valueText(fault.found)}`;
    case 'differs':
      return `byte ${fault.offset} of the canonical JSON differs, at ${fault.path}: recorded ${valueText(fault.recorded)}, decided now ${valueText(fault.found)}`;
    case 'otherEngine':
      return `it was made by engine ${fault.recorded}, this is engine ${fault.current}: that may explain the difference`;
  }
}

/** Values as JSON, cut where they are long. */
function valueText(value: string | null): string {
  if (value === null) return 'nothing';
  return value.length > 200 ? `${value.slice(0, 200)}…` : value;
}

if (import.meta.main) {
  process.exitCode = await receipt(process.argv.slice(2), printTo(process.stdout), printTo(process.stderr));
}
