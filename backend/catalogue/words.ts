import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().min(1);
const serviceWordsSchema = z.strictObject({
  id: text,
  name: text,
  serviceUuid: text.optional(),
  purposes: z.array(text),
  remark: text.optional(),
});
const providerWordsSchema = z.strictObject({
  id: text,
  name: text,
  oin: z
    .string()
    .regex(/^[0-9]{20}$/)
    .optional(),
  aliases: z.array(text),
  services: z.array(serviceWordsSchema),
});
const wordsSchema = z.strictObject({
  providers: z.array(providerWordsSchema),
  kinds: z.array(z.strictObject({ prefix: text, aliases: z.array(text) })),
  topics: z.array(z.strictObject({ word: text, purposes: z.array(text) })),
});

/** What the official catalogue does not hold: other names, abbreviations, what people want to do, remarks. */
export type Words = z.infer<typeof wordsSchema>;
export type ProviderWords = z.infer<typeof providerWordsSchema>;
export type ServiceWords = z.infer<typeof serviceWordsSchema>;

/** Reads the newest `words-*.yaml`. Throws, naming the file, when it is not as it must be. */
export function loadWords(folder: URL = new URL('../data/', import.meta.url)): Words {
  const file = readdirSync(folder)
    .filter((name) => /^words-.*\.yaml$/.test(name))
    .sort()
    .at(-1);
  if (file === undefined) throw new Error(`No words-*.yaml in ${folder.pathname}`);
  const parsed = wordsSchema.safeParse(parse(readFileSync(new URL(file, folder), 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
  return parsed.data;
}

/** Names are the same when they differ in capitals, accents or spaces only. */
export function sameName(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
