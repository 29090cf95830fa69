import { z } from 'zod';
import { parseEmail } from '../formats/email.ts';
import { parseKvkNumber } from '../formats/kvkNumber.ts';
import { parseMobile } from '../formats/mobile.ts';
import { calendarDay, readWrittenDay } from '../formats/writtenDay.ts';

/** Text that is read into a value, or refused with what was expected. */
function readAs<Value>(expected: string, read: (text: string) => Value | null) {
  return z
    .string()
    .describe(expected)
    .transform((text, context) => {
      const value = read(text);
      if (value !== null) return value;
      context.addIssue({
        code: 'custom',
        message: `not understood: expected ${expected}`,
        params: { expected },
      });
      return z.NEVER;
    });
}

/** What may be left out: nothing typed (`""`) is not given either, as in the other decisions. */
export function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((typed) => (typed === '' ? null : typed), schema.nullish());
}

/** One of some words, each with the other ways to write it. */
function wordFor<Code extends string>(words: Readonly<Record<Code, readonly string[]>>) {
  const entries = (Object.keys(words) as Code[]).map((code) => [code, words[code]] as const);
  return readAs(`one of ${entries.map(([code]) => code).join(', ')}`, (text) => {
    const plain = text.toLowerCase().replace(/[^a-z]/g, '');
    return entries.find(([code, others]) => [code.toLowerCase(), ...others].includes(plain))?.[0] ?? null;
  });
}

export const daySchema = readAs('a day as YYYY-MM-DD', (text) => {
  const written = readWrittenDay(text);
  return written === null || written.isShortYear
    ? null
    : calendarDay(written.year, written.month, written.day);
});
export const kvkNumberSchema = readAs('a KvK number of eight digits', (text) => {
  const read = parseKvkNumber(text);
  return read.kind === 'ok' ? read.value : null;
});
export const branchNumberSchema = readAs('a branch number (vestigingsnummer) of twelve digits', (text) => {
  const digits = text.replace(/[\s.]/g, '');
  return /^[0-9]{12}$/.test(digits) ? digits : null;
});
export const emailSchema = readAs('one e-mail address', (text) => {
  const read = parseEmail(text);
  return read.kind === 'ok' ? read.value : null;
});
export const mobileSchema = readAs('one mobile number, Dutch or with its country code', (text) => {
  const read = parseMobile(text);
  return read.kind === 'ok' ? read.value : null;
});

export const idKindWordSchema = wordFor({
  passport: ['paspoort'],
  idCard: ['identiteitskaart', 'idkaart', 'identitycard'],
  drivingLicence: ['rijbewijs', 'drivinglicense', 'driverslicense'],
  residencePermit: ['verblijfsdocument', 'verblijfsvergunning', 'vreemdelingendocument'],
  emergencyPassport: ['noodpaspoort'],
  laissezPasser: [],
  other: ['anders', 'kopie', 'copy'],
});
export const signatureKindWordSchema = wordFor({
  wet: ['pen', 'nat', 'nattehandtekening', 'wetsignature'],
  qualified: ['gekwalificeerd', 'gekwalificeerdehandtekening', 'qes'],
  advanced: ['geavanceerd', 'geavanceerdehandtekening', 'aes', 'docusign', 'sms'],
  simple: ['gewoon', 'eenvoudig'],
  scan: ['kopie', 'copy'],
});
export const statusWordSchema = wordFor({
  active: ['actief'],
  expired: ['verlopen'],
  blocked: ['geblokkeerd'],
});
export const visibleWordSchema = wordFor({
  bsn: [],
  photo: ['foto', 'pasfoto'],
  nationality: ['nationaliteit'],
});
