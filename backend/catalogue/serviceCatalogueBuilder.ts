import { faultOfFile } from './catalogueFault.ts';
import { faultList, type Place } from './faultList.ts';
import type { OfficialProvider } from './officialCatalogue.ts';
import { type ProviderDraft, providerDraft } from './providerDraft.ts';
import type { ReadOutcome } from './readOutcome.ts';
import type { XmlElement, XmlHandler, XmlStop } from './readXml.ts';
import { rootSchema } from './serviceCatalogueSchema.ts';
import { countsOf, remarksOn } from './summaryOf.ts';
import type { XmlLimits } from './xmlLimits.ts';
import { formatAttribute, type XmlNode } from './xmlNode.ts';

/** The namespaces of the format that pages and programs name: 1.13 (today) and 1.11. Others are refused. */
export const formatNamespaces: readonly string[] = [
  'urn:etoegang:1.13:service-catalog',
  'urn:etoegang:1.11:service-catalog',
];
const signatures = 'http://www.w3.org/2000/09/xmldsig#';
const mostUnknownNames = 100;

/** Makes a catalogue of what the XML reader tells, one service in memory as XML at a time. */
export function serviceCatalogueBuilder(
  limits: XmlLimits,
  stop: () => void,
): { readonly handler: XmlHandler; finish(stopped: XmlStop | null, bytes: number): ReadOutcome } {
  const list = faultList(limits.faults, stop, placeOf);
  const unknown = new Map<string, number>();
  const providers = new Map<string, OfficialProvider>();
  const knownUuids = new Set<string>();
  const pointers: { readonly uuid: string; readonly place: Place }[] = [];
  let root: { readonly version: string; readonly issuedAt: string; readonly uri: string } | null = null;
  let depth = 0;
  let draft: ProviderDraft | null = null;
  /** The element under a provider that is being collected, from itself to where we are. */
  let open: XmlNode[] = [];
  let collected = 0;

  function placeOf(element: XmlElement, serviceUuid: string | null = null): Place {
    return { line: element.line, column: element.column, oin: draft?.oin() ?? null, serviceUuid };
  }

  function count(element: XmlElement): void {
    const isKnown = unknown.size < mostUnknownNames || unknown.has(element.local);
    const name = isKnown ? element.local.slice(0, 100) : '…';
    unknown.set(name, (unknown.get(name) ?? 0) + 1);
  }

  function readRoot(element: XmlElement): void {
    if (element.local !== 'ServiceCatalogue' || !formatNamespaces.includes(element.uri)) {
      const expected = formatNamespaces.join(' of ');
      list.add(
        `Dit is geen dienstencatalogus: het eerste element is geen ServiceCatalogue in ${expected}.`,
        placeOf(element),
      );
      stop();
      return;
    }
    const value = {
      Version: formatAttribute(element, 'Version') ?? undefined,
      IssueInstant: formatAttribute(element, 'IssueInstant') ?? undefined,
    };
    const parsed = list.check(rootSchema, value, { element, nodes: {}, serviceUuid: null });
    root = { uri: element.uri, version: parsed?.Version ?? '', issuedAt: parsed?.IssueInstant ?? '' };
  }

  function openProvider(element: XmlElement): void {
    if (element.uri === root?.uri && element.local === 'ServiceProvider') {
      draft = providerDraft(element, { list, placeOf, count, knownUuids, pointers });
    } else if (element.uri !== signatures) count(element);
  }

  function collect(element: XmlElement): void {
    if (draft === null) return;
    if (open.length === 0) collected = 0;
    collected += 1;
    if (collected > limits.elementsOfOne) {
      list.add('In dit element staan te veel elementen.', placeOf(open[0]?.element ?? element));
      stop();
      return;
    }
    const node: XmlNode = { element, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  }

  function closeProvider(closed: ProviderDraft): void {
    const provider = closed.finish();
    if (provider !== null && providers.has(provider.oin)) {
      list.add('Deze dienstverlener staat er al.', placeOf(closed.element));
    } else if (provider !== null) providers.set(provider.oin, provider);
    draft = null;
    open = [];
  }

  const handler: XmlHandler = {
    open(element) {
      depth += 1;
      if (depth === 1) readRoot(element);
      else if (depth === 2) openProvider(element);
      else collect(element);
    },
    text(text) {
      const node = open.at(-1);
      // In pieces (comments between them) it may still grow too long: then no schema takes it.
      if (node !== undefined && node.text.length <= limits.textLength) node.text += text;
    },
    close() {
      depth -= 1;
      const node = open.pop();
      if (draft === null) return;
      if (node !== undefined && open.length === 0) draft.add(node, root?.uri ?? '');
      if (depth === 1) closeProvider(draft);
    },
  };

  function finish(stopped: XmlStop | null, bytes: number): ReadOutcome {
    if (stopped !== null) {
      list.faults.push({ ...stopped, oin: draft?.oin() ?? null, serviceUuid: null });
    } else if (!list.isFull) {
      for (const { uuid, place } of pointers) {
        if (knownUuids.has(uuid)) continue;
        list.add(`InstanceOfService: geen dienst in deze catalogus heeft ServiceUUID "${uuid}".`, place);
      }
      if (providers.size === 0 && list.faults.length === 0) {
        list.faults.push(faultOfFile('Er staat geen dienstverlener in deze catalogus.'));
      }
    }
    if (list.faults.length > 0 || root === null) return { kind: 'refused', faults: list.faults };
    const { version, issuedAt } = root;
    const catalogue = { version, issuedAt, providers: [...providers.values()] };
    const counts = countsOf(catalogue, bytes, Object.fromEntries(unknown));
    return { kind: 'read', catalogue, counts, remarks: remarksOn(catalogue) };
  }

  return { handler, finish };
}
