import type { z } from 'zod';
import type { CatalogueFault } from './catalogueFault.ts';
import type { XmlElement } from './readXml.ts';
import type { XmlNode } from './xmlNode.ts';

/** Where a fault is. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly oin: string | null;
  readonly serviceUuid: string | null;
}

/** An element whose fields are checked, with the nodes that the fields were read from. */
export interface Checked {
  readonly element: XmlElement;
  readonly nodes: Readonly<Record<string, readonly XmlNode[]>>;
  readonly serviceUuid: string | null;
}

export interface FaultList {
  readonly faults: CatalogueFault[];
  readonly isFull: boolean;
  add(sentence: string, place: Place): void;
  /** Holds `value` against `schema`; what is wrong is told at the element that it is about, and `null` comes back. */
  check<T extends z.ZodType>(schema: T, value: unknown, at: Checked): z.output<T> | null;
}

/** Gathers faults up to `most`; then nobody reads on, and `stop` is called. */
export function faultList(
  most: number,
  stop: () => void,
  placeOf: (element: XmlElement, serviceUuid: string | null) => Place,
): FaultList {
  const faults: CatalogueFault[] = [];
  function add(sentence: string, place: Place): void {
    if (faults.length < most) faults.push({ sentence, ...place });
    if (faults.length >= most) stop();
  }
  return {
    faults,
    get isFull() {
      return faults.length >= most;
    },
    add,
    check(schema, value, { element, nodes, serviceUuid }) {
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      for (const { path, message } of parsed.error.issues) {
        const [name, index] = path;
        const node = nodes[String(name)]?.[typeof index === 'number' ? index : 0];
        add(`${String(name)}: ${message}.`, placeOf(node?.element ?? element, serviceUuid));
      }
      return null;
    },
  };
}
