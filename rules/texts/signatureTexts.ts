import type { UpgradeLevel } from '../levelOfAssurance.ts';
import type { Locale, Texts } from '../locale.ts';
import type { AuthorityKind } from '../profile.ts';
import type { SignaturesNeeded } from '../signatures/signatures.ts';

/** Sentences about who signs. */
export const signatureTexts: Texts<{
  readonly authority: Readonly<Record<AuthorityKind | 'none', string>>;
  readonly needed: (signatures: number) => string;
  readonly why: Readonly<Record<AuthorityKind | 'directors' | 'statutes', (level: UpgradeLevel) => string>>;
}> = {
  nl: {
    authority: {
      sole: 'zelfstandig bevoegd',
      joint: 'gezamenlijk bevoegd',
      limited: 'beperkt bevoegd',
      none: 'geen bevoegd vertegenwoordiger',
    },
    needed: (signatures) =>
      signatures === 1
        ? 'Eén bevoegd vertegenwoordiger tekent.'
        : `${signatures} bevoegd vertegenwoordigers tekenen.`,
    why: {
      sole: () => 'Wie zelfstandig bevoegd is, tekent alleen.',
      joint: (level) =>
        level === 'EH3'
          ? 'Bij EH3 tekent de meerderheid van alle bestuurders.'
          : 'Wie gezamenlijk bevoegd is, tekent bij EH2+ met zijn tweeën.',
      limited: (level) =>
        level === 'EH3'
          ? 'Wie beperkt bevoegd is, heeft bij EH3 de meerderheid van alle bestuurders nodig.'
          : 'Wie beperkt bevoegd is, tekent bij EH2+ met zijn tweeën.',
      directors: () => 'Uw organisatie heeft niet meer bestuurders.',
      statutes: () => 'Volgens uw statuten mogen minder mensen tekenen.',
    },
  },
  en: {
    authority: {
      sole: 'sole authority',
      joint: 'joint authority',
      limited: 'limited authority',
      none: 'not an authorized representative',
    },
    needed: (signatures) =>
      signatures === 1
        ? 'One authorized representative signs.'
        : `${signatures} authorized representatives sign.`,
    why: {
      sole: () => 'A person with sole authority signs alone.',
      joint: (level) =>
        level === 'EH3'
          ? 'At EH3 the majority of all directors signs.'
          : 'With joint authority, two people sign at EH2+.',
      limited: (level) =>
        level === 'EH3'
          ? 'With limited authority, EH3 needs the majority of all directors.'
          : 'With limited authority, two people sign at EH2+.',
      directors: () => 'Your organisation has no more directors.',
      statutes: () => 'Your statutes let fewer people sign.',
    },
  },
};

/** How many sign and why, in two sentences. */
export function signatureText(
  needed: SignaturesNeeded & { readonly authority: AuthorityKind },
  level: UpgradeLevel,
  locale: Locale,
): string {
  const texts = signatureTexts[locale];
  return `${texts.needed(needed.signatures)} ${texts.why[needed.cappedBy ?? needed.authority](level)}`;
}
