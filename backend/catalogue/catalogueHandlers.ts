import type { Call, Handler } from '../http/createServer.ts';
import type { Page } from '../http/page.ts';
import { type Answer, json, problem } from '../http/problem.ts';
import { isFromElsewhere } from '../staff/isFromElsewhere.ts';
import type { CatalogueBook } from './catalogueBook.ts';
import { faultLine, faultOfFile } from './catalogueFault.ts';
import { activationPage, importPage, versionsPage } from './cataloguePages.ts';
import { defaultLimits } from './xmlLimits.ts';

/** The boundaries and headers of a form around the file. */
const roomForForm = 64 * 1024;

/** What employees do with the catalogue, on the page and by command. */
export function catalogueHandlers(book: CatalogueBook): Handler[] {
  const otherSite = () => problem(403, 'other-site', 'This form was sent from another site');
  return [
    {
      operationId: 'getCataloguePage',
      allow: 'staff',
      handle: () => html(200, versionsPage(book.versions())),
    },
    { operationId: 'listCatalogueVersions', allow: 'staff', handle: () => json(200, book.versions()) },
    {
      operationId: 'getCatalogueContent',
      allow: 'staff',
      handle({ query }) {
        const catalogue = book.version(query.version ?? '');
        return catalogue === null ? unknownVersion() : json(200, catalogue);
      },
    },
    {
      operationId: 'importCatalogue',
      allow: 'staff',
      mostBytes: defaultLimits.bytes + roomForForm,
      async handle(call) {
        if (isFromElsewhere(call)) return otherSite();
        const isForm = call.mediaType === 'multipart/form-data';
        const bytes = isForm ? await fileOf(call) : call.bytes;
        const outcome =
          bytes === null || bytes.length === 0
            ? { kind: 'refused' as const, faults: [faultOfFile('Kies een bestand met de catalogus.')] }
            : await book.import(bytes, callerName(call));
        const status = outcome.kind === 'refused' ? 422 : 200;
        if (isForm) return html(status, importPage(outcome));
        if (outcome.kind !== 'refused') return json(200, outcome);
        return problem(422, 'refused', 'The catalogue was not taken in', {
          faults: outcome.faults.map(faultLine),
        });
      },
    },
    {
      operationId: 'activateCatalogue',
      allow: 'staff',
      handle(call) {
        if (isFromElsewhere(call)) return otherSite();
        const { version } = call.body as { readonly version: string };
        const outcome = book.activate(version, callerName(call));
        if (outcome.kind === 'unknown') return unknownVersion();
        if (call.mediaType === 'application/x-www-form-urlencoded') return html(200, activationPage(outcome));
        const diff = outcome.kind === 'activated' ? outcome.diff : null;
        return json(200, { version, changed: outcome.kind === 'activated', diff });
      },
    },
  ];
}

/** The file of a form, `null` when the form has none or cannot be read. */
async function fileOf(call: Call): Promise<Buffer | null> {
  const form = new Response(new Uint8Array(call.bytes), {
    headers: { 'content-type': call.headers['content-type'] ?? '' },
  });
  try {
    const file = (await form.formData()).get('file');
    return file === null || typeof file === 'string' ? null : Buffer.from(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function callerName(call: Call): string {
  return call.caller?.kind === 'staff' ? call.caller.name : 'medewerker';
}

function unknownVersion(): Answer {
  return problem(404, 'not-found', 'There is no such version', {
    detail: 'Deze versie van de catalogus kennen wij niet.',
  });
}

function html(status: number, made: Page): Answer {
  return { status, headers: made.headers, body: { kind: 'html', text: made.html } };
}
