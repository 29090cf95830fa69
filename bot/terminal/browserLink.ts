/**
 * What is to be opened in a browser with a one-time address: the last part of `/chat/open/<kind>`, or `null` for
 * an ordinary link. Nothing secret goes to the address itself: the ticket is asked from the server we talk to.
 */
export function browserLink(url: string | null, origin: string): string | null {
  if (url === null || !URL.canParse(url, origin)) return null;
  return /^\/chat\/open\/([a-z-]+)$/.exec(new URL(url, origin).pathname)?.[1] ?? null;
}
