import type { UpgradeCase } from '../../rules/flow/dossier.ts';
import type { Locale, Texts } from '../../rules/locale.ts';
import type { Receipt, Stamped } from '../../rules/receipts/receipt.ts';
import { verifyReceipt } from '../../rules/receipts/verifyReceipt.ts';
import type { RuleBook } from '../../rules/ruleBook.ts';
import { dayText } from '../../rules/texts/dayText.ts';
import { sha256 } from '../sha256.ts';
import type { TicketPage } from '../tickets/ticketPage.ts';
import { loadReceipts } from '../turn/receiptRow.ts';
import { documentPage } from './documentPage.ts';
import { escapeHtml } from './escapeHtml.ts';
import { personalView } from './personalView.ts';
import { receiptPageStyle } from './receiptPageStyle.ts';

interface ReceiptPageTexts {
  readonly title: string;
  readonly intro: string;
  readonly decisions: Readonly<Record<Receipt['decision'], string>>;
  readonly chosen: (level: string) => string;
  readonly sources: string;
  readonly source: (title: string, address: string, day: string) => string;
  readonly notReproduced: string;
  readonly keepTitle: string;
  readonly keep: string;
  readonly download: string;
  readonly print: string;
  readonly fileName: (reference: string) => string;
  readonly versions: (ruleBook: string, catalogue: string | null) => string;
}

const receiptPageTexts: Texts<ReceiptPageTexts> = {
  nl: {
    title: 'Onderbouwing van uw aanvraag',
    intro:
      'Hier leest u welke regels voor uw aanvraag gelden en wat eruit volgt. Zo kunt u het nakijken, ook later.',
    decisions: {
      level: 'Het niveau',
      requirements: 'Wat er nodig is',
      authority: 'De bevoegdheid',
      signatures: 'De handtekeningen',
      route: 'De weg van uw aanvraag',
      preflight: 'De controle vooraf',
      price: 'De prijs',
    },
    chosen: (level) => `U koos ${level}.`,
    sources: 'Bronnen',
    source: (title, address, day) => `${title} (${address}), gelezen op ${day}`,
    notReproduced:
      'Dit onderdeel kan nu niet opnieuw worden berekend. In het bestand hieronder staat het zoals het was.',
    keepTitle: 'Bewaren',
    keep: 'In dit bestand staat alles waarmee een deskundige de uitkomst kan narekenen. Er kunnen gegevens van uw organisatie in staan: bewaar het veilig.',
    download: 'Bestand opslaan (JSON)',
    print: 'Pagina printen',
    fileName: (reference) => `onderbouwing-${reference}.json`,
    versions: (ruleBook, catalogue) =>
      catalogue === null
        ? `Regels van ${ruleBook}.`
        : `Regels van ${ruleBook}; lijst van diensten ${catalogue}.`,
  },
  en: {
    title: 'The reasons for your application',
    intro:
      'Here you can read which rules apply to your application and what follows from them. That way you can check it, also later.',
    decisions: {
      level: 'The level',
      requirements: 'What is needed',
      authority: 'The authority',
      signatures: 'The signatures',
      route: 'The route of your application',
      preflight: 'The check beforehand',
      price: 'The price',
    },
    chosen: (level) => `You chose ${level}.`,
    sources: 'Sources (in Dutch)',
    source: (title, address, day) => `${title} (${address}), read on ${day}`,
    notReproduced: 'This part cannot be worked out again at the moment. The file below has it as it was.',
    keepTitle: 'Keep it',
    keep: 'This file holds everything with which an expert can check the outcome. It may hold data of your organisation: keep it safe.',
    download: 'Save the file (JSON)',
    print: 'Print this page',
    fileName: (reference) => `reasons-${reference}.json`,
    versions: (ruleBook, catalogue) =>
      catalogue === null ? `Rules of ${ruleBook}.` : `Rules of ${ruleBook}; list of services ${catalogue}.`,
  },
};

/** The rule book of a version; `null` when this program no longer has it. */
export type RuleBookOf = (version: string) => Promise<Stamped<RuleBook> | null>;

// Without JavaScript the button would do nothing, so that it comes only with it.
const printScript = `
const print = document.getElementById('print');
print.hidden = false;
print.addEventListener('click', () => window.print());`;

/** Why the signed-in customer's own application is as it is: decided again from its receipts, and those as a file. */
export function receiptPage(
  parts: Parameters<typeof personalView>[0] & { readonly ruleBookOf: RuleBookOf },
): TicketPage {
  return async (request) => {
    const view = await personalView(parts, request);
    if (view === null || view.upgradeCase.submission === null) return null;
    const receipts = await loadReceipts(parts.sql, parts.keys, view.upgradeCase.id);
    if (receipts === null || receipts.length === 0) return null;
    const { locale, upgradeCase } = view;
    const texts = receiptPageTexts[locale];
    const sections: string[] = [];
    for (const receipt of receipts) {
      const ruleBook = await parts.ruleBookOf(receipt.ruleBook.version);
      sections.push(section(receipt, ruleBook, upgradeCase, locale));
    }
    const body = [
      `<p>${escapeHtml(texts.intro)}</p>`,
      `<p class="tools"><button type="button" id="print" hidden>${escapeHtml(texts.print)}</button></p>`,
      ...sections,
      `<div class="keep"><h2>${escapeHtml(texts.keepTitle)}</h2><p>${escapeHtml(texts.keep)}</p>`,
      download(receipts, texts, upgradeCase.submission?.reference ?? upgradeCase.id),
      '</div>',
      `<script nonce="${request.nonce}">${printScript}</script>`,
    ].join('\n');
    const { title } = texts;
    return {
      contentType: 'text/html; charset=utf-8',
      body: documentPage({ locale, title, nonce: request.nonce, body, style: receiptPageStyle }),
    };
  };
}

/** The file in the link itself: no second address that could be passed on, and it works on the saved page, too. */
function download(receipts: readonly Receipt[], texts: ReceiptPageTexts, reference: string): string {
  const json = Buffer.from(`${JSON.stringify(receipts, null, 2)}\n`).toString('base64');
  const name = escapeHtml(texts.fileName(reference));
  return `<p><a class="button" download="${name}" href="data:application/json;base64,${json}">${escapeHtml(texts.download)}</a></p>`;
}

function section(
  receipt: Receipt,
  ruleBook: Stamped<RuleBook> | null,
  { facts }: UpgradeCase,
  locale: Locale,
): string {
  const texts = receiptPageTexts[locale];
  // Told from the facts again, with the rules of then: what cannot be reproduced is not told as if it could.
  const checked = verifyReceipt(receipt, { ruleBook, catalogue: null, sha256 });
  const lines = checked.kind === 'verified' ? checked.made.explain(locale) : [texts.notReproduced];
  const [first = '', ...others] = lines;
  return [
    `<section><h2>${escapeHtml(texts.decisions[receipt.decision])}</h2>`,
    `<p><strong>${escapeHtml(first)}</strong></p>`,
    linesHtml([...others, ...chosenLine(receipt, facts.targetLevel?.value, locale)]),
    sources(receipt, ruleBook?.content ?? null, locale),
    '</section>',
  ].join('');
}

/** Higher than what follows is always possible: then it says what was chosen. */
function chosenLine(
  { decision, output }: Receipt,
  chosen: string | undefined,
  locale: Locale,
): readonly string[] {
  const isOther = decision === 'level' && chosen !== undefined && output.level !== chosen;
  return isOther ? [receiptPageTexts[locale].chosen(chosen)] : [];
}

/** Lines of text as paragraphs; those that begin with a dash become a list. */
function linesHtml(lines: readonly string[]): string {
  const isItem = (line: string | undefined) => line?.startsWith('- ') === true;
  return lines
    .map((line, place) => {
      if (!isItem(line)) return `<p>${escapeHtml(line)}</p>`;
      const [opens, closes] = [!isItem(lines[place - 1]), !isItem(lines[place + 1])];
      return `${opens ? '<ul>' : ''}<li>${escapeHtml(line.slice(2))}</li>${closes ? '</ul>' : ''}`;
    })
    .join('');
}

/** Where the rules that spoke come from, each source once. */
function sources({ trace, ruleBook: stamp, catalogue }: Receipt, ruleBook: RuleBook | null, locale: Locale) {
  const texts = receiptPageTexts[locale];
  const keys = [...new Set(trace.map(({ source }) => source))];
  const items = keys.flatMap((key) => {
    const source = ruleBook?.sources[key];
    if (source === undefined) return [];
    const { title, address, readAt } = source;
    return [`<li>${escapeHtml(texts.source(title, address, dayText(readAt, locale)))}</li>`];
  });
  const of = texts.versions(dayText(stamp.version, locale), catalogue?.version ?? null);
  return `<details><summary>${escapeHtml(texts.sources)}</summary><ul>${items.join('')}</ul><p>${escapeHtml(of)}</p></details>`;
}
