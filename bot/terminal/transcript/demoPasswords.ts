import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const peopleFile = z.looseObject({
  people: z.array(z.looseObject({ userName: z.string(), password: z.string() })),
});

/** Reads the passwords of the demo people, by user name, from the backend's own list. */
export async function demoPasswords(path: string): Promise<ReadonlyMap<string, string>> {
  const { people } = peopleFile.parse(parse(await readFile(path, 'utf8')));
  return new Map(people.map((person) => [person.userName, person.password]));
}
