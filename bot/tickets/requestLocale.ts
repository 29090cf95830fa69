import type { IncomingMessage } from 'node:http';
import { type Locale, localeOf } from '../../rules/locale.ts';

/** The language for somebody we know nothing else of: the first their browser asks for. */
export function requestLocale(req: IncomingMessage): Locale {
  return localeOf(req.headers['accept-language']?.trimStart());
}
