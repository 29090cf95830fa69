import type { Call } from '../http/createServer.ts';

/** A browser sends the staff password along with forms of any site; only our own pages may make use of it. */
export function isFromElsewhere({ headers }: Call): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}
