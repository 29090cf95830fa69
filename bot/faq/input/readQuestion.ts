/** What may identify somebody, as it is masked. */
export type PersonalDataKind =
  | 'bsn'
  | 'iban'
  | 'documentNumber'
  | 'email'
  | 'phone'
  | 'personName'
  | 'companyName'
  | 'birthDate'
  | 'address'
  | 'number';

/** A question after the input steps, or why it stops here. */
export type ReadQuestion =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong' }
  /** It gives data that may not be used, or asks for facts about a named person or organisation. */
  | { readonly kind: 'personalData'; readonly found: readonly PersonalDataKind[] }
  /** It tries to steer the assistant or asks how to deceive. */
  | { readonly kind: 'unsafe' }
  | {
      readonly kind: 'question';
      /** Cleaned and masked: nothing of what was masked is left in it. */
      readonly text: string;
      readonly masked: readonly PersonalDataKind[];
      /** `false`: something may be a name and could not be told; no model may see it. */
      readonly isSure: boolean;
    };
