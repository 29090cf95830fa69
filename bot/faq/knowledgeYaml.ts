import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { KnowledgeFault } from './knowledgeFault.ts';

/** Data of a YAML text with the lines on which its parts stand, or everything that is wrong with it. */
export type ReadYaml<Data> =
  | { readonly kind: 'read'; readonly data: Data; readonly lineOf: LineOf }
  | { readonly kind: 'faults'; readonly faults: readonly KnowledgeFault[] };

/** The line in the file of a part of the data; of the nearest part above it when it is not there. */
export type LineOf = (at: readonly PropertyKey[]) => number;

/** Reads YAML that starts at `firstLine` of a file, and parses it with a schema. All faults are told at once. */
export function readKnowledgeYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  { file, firstLine }: { readonly file: string; readonly firstLine: number },
): ReadYaml<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    const faults = problems.map(
      ({ pos, message }) => ({ kind: 'shape', file, line: lineAt(pos[0]), what: message }) as const,
    );
    return { kind: 'faults', faults };
  }
  const lineOf: LineOf = (at) => {
    for (let length = at.length; length > 0; length -= 1) {
      const node = document.getIn(at.slice(0, length), true);
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        return lineAt(Number(node.range[0]));
      }
    }
    return firstLine;
  };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { kind: 'read', data: parsed.data, lineOf };
  const faults = parsed.error.issues.map(({ path, message }) => {
    const what = `${path.length === 0 ? '(root)' : path.join('.')}: ${message}`;
    return { kind: 'shape', file, line: lineOf(path), what } as const;
  });
  return { kind: 'faults', faults };
}
