/** Proves at the end of a sign-in that the page which began it is the one that redeems it. */
export interface SignInSecret {
  readonly verifier: string;
  /** base64url(SHA-256(verifier)) */
  readonly challenge: string;
}

export async function signInSecret(): Promise<SignInSecret> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, challenge: base64url(new Uint8Array(digest)) };
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
