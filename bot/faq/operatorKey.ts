/** What an operator shows to the running program: `FAQ_OPERATOR_KEY`, or what follows from the master key. */
export function faqOperatorKey(set: string | null, derive: (label: string) => Uint8Array): string {
  return set ?? Buffer.from(derive('faq-operator')).toString('base64url');
}
