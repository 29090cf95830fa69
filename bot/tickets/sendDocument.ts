import type { ServerResponse } from 'node:http';
import { pageHeaders } from './smallPage.ts';
import type { TicketPageContent } from './ticketPage.ts';

/** RFC 6266: a plain name for old browsers, the whole name for all others. */
function disposition(fileName: string): string {
  const plain = fileName.normalize('NFKD').replace(/[^\w. -]/g, '');
  const whole = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** Answers with a page or file made elsewhere, under the same strict headers as our own pages. */
export function sendDocument(res: ServerResponse, content: TicketPageContent, nonce: string): void {
  const body = Buffer.from(content.body);
  for (const [name, value] of Object.entries(pageHeaders(nonce))) res.setHeader(name, value);
  res.setHeader('content-type', content.contentType);
  res.setHeader('content-length', body.byteLength);
  if (content.fileName !== undefined) res.setHeader('content-disposition', disposition(content.fileName));
  res.statusCode = 200;
  res.end(body);
}
