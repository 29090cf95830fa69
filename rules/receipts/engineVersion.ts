/**
 * The version of the deciding code. Raise it when the same facts and the same rule book give another result than
 * before; golden receipts (test/rules/receipts) go red when somebody forgets. Better wording does not count.
 */
export const engineVersion = 1;
