import type { FaultList, Place } from './faultList.ts';
import type { OfficialProvider, ServiceDefinition, ServiceInstance } from './officialCatalogue.ts';
import type { XmlElement } from './readXml.ts';
import { definitionSchema, instanceSchema, providerSchema } from './serviceCatalogueSchema.ts';
import { formatAttribute, type Leaf, leafOf, type XmlNode } from './xmlNode.ts';

const saml = 'urn:oasis:names:tc:SAML:2.0:assertion';

/** Elements of the format that are of no use here; every other unknown one is counted. */
const passed = new Set(
  `ActingSubjectTypesAllowed RequestedAttribute ServiceUUID IntermediatedService ServiceURL PrivacyPolicyURL
  HerkenningsmakelaarId AdditionalHerkenningsmakelaarId SSOSupport EntityConcernedTypesAllowed ServiceCertificate
  ServiceIntermediation Classifiers BsnkStructureVersion BsnkRecipientKeySetVersion PortalForService`.split(
    /\s+/,
  ),
);
const definitionFields = [
  'ServiceUUID',
  'ServiceName',
  'ServiceDescription',
  'ServiceDescriptionURL',
  'AuthnContextClassRef',
  'HerkenningsmakelaarId',
  'EntityConcernedTypesAllowed',
  'ServiceRestrictionsAllowed',
] as const;

/** What a draft needs of the catalogue around it. */
export interface Around {
  readonly list: FaultList;
  placeOf(element: XmlElement, serviceUuid?: string | null): Place;
  /** Notes an element that we do not know. */
  count(element: XmlElement): void;
  /** The ServiceUUIDs that were defined so far, by any provider. */
  readonly knownUuids: Set<string>;
  /** Where instances point at; held against `knownUuids` at the end, as a definition may come later. */
  readonly pointers: { readonly uuid: string; readonly place: Place }[];
}

/** A provider that is being read. */
export interface ProviderDraft {
  readonly element: XmlElement;
  /** Its OIN as it stands there, once it was read: for the place of a fault. */
  oin(): string | null;
  /** Takes one child of the provider, complete. `uri` is the namespace of the format. */
  add(node: XmlNode, uri: string): void;
  /** `null`: it has a fault, which was told. */
  finish(): OfficialProvider | null;
}

export function providerDraft(element: XmlElement, around: Around): ProviderDraft {
  const { list, placeOf, count, knownUuids, pointers } = around;
  const nodes: Record<'ServiceProviderID' | 'OrganizationDisplayName', XmlNode[]> = {
    ServiceProviderID: [],
    OrganizationDisplayName: [],
  };
  const definitions = new Map<string, ServiceDefinition>();
  const instances: ServiceInstance[] = [];

  /** The children of a service by name; those we do not know are counted. */
  function byName<Name extends string>(
    node: XmlNode,
    names: readonly Name[],
    uri: string,
  ): Record<Name, XmlNode[]> {
    const found = new Map<string, XmlNode[]>(names.map((name) => [name, []]));
    for (const child of node.children) {
      const { local } = child.element;
      const home = local === 'AuthnContextClassRef' ? saml : uri;
      const isOurs = child.element.uri === home;
      if (isOurs && found.has(local)) found.get(local)?.push(child);
      else if (!isOurs || !passed.has(local)) count(child.element);
    }
    return Object.fromEntries(found) as Record<Name, XmlNode[]>;
  }

  function addDefinition(node: XmlNode, uri: string): void {
    const fields = byName(node, definitionFields, uri);
    const PurposeStatement = node.children
      .filter((child) => child.element.local === 'RequestedAttribute')
      .flatMap((child) => child.children.filter((one) => one.element.local === 'PurposeStatement'));
    const all = { ...fields, PurposeStatement };
    const serviceUuid = uuidOf(fields.ServiceUUID);
    const value = { IsPublic: formatAttribute(node.element, 'IsPublic'), ...leaves(all) };
    const parsed = list.check(definitionSchema, value, { element: node.element, nodes: all, serviceUuid });
    // Instances may point at one that has a fault: that fault is enough.
    if (serviceUuid !== null) knownUuids.add(serviceUuid.toLowerCase());
    if (parsed === null) return;
    const uuid = parsed.ServiceUUID;
    if (definitions.has(uuid)) {
      const at = fields.ServiceUUID[0]?.element ?? node.element;
      list.add('Deze ServiceUUID staat al bij deze dienstverlener.', placeOf(at, uuid));
      return;
    }
    definitions.set(uuid, {
      serviceUuid: uuid,
      isPublic: parsed.IsPublic,
      names: parsed.ServiceName,
      descriptions: parsed.ServiceDescription,
      level: parsed.AuthnContextClassRef,
      entityTypes: parsed.EntityConcernedTypesAllowed,
      restrictions: parsed.ServiceRestrictionsAllowed,
    });
  }

  function addInstance(node: XmlNode, uri: string): void {
    const fields = byName(node, ['ServiceID', 'InstanceOfService'], uri);
    const value = { IsPublic: formatAttribute(node.element, 'IsPublic'), ...leaves(fields) };
    const serviceUuid = uuidOf(fields.InstanceOfService);
    const parsed = list.check(instanceSchema, value, { element: node.element, nodes: fields, serviceUuid });
    if (parsed === null) return;
    const definitionUuid = parsed.InstanceOfService;
    const at = fields.InstanceOfService[0]?.element ?? node.element;
    if (definitionUuid !== null) pointers.push({ uuid: definitionUuid, place: placeOf(at, serviceUuid) });
    instances.push({ serviceId: parsed.ServiceID, isPublic: parsed.IsPublic, definitionUuid });
  }

  return {
    element,
    oin: () => uuidOf(nodes.ServiceProviderID),
    add(node, uri) {
      const { local } = node.element;
      if (node.element.uri !== uri) count(node.element);
      else if (local === 'ServiceDefinition') addDefinition(node, uri);
      else if (local === 'ServiceInstance') addInstance(node, uri);
      else if (local === 'ServiceProviderID' || local === 'OrganizationDisplayName') nodes[local].push(node);
      else count(node.element);
    },
    finish() {
      const value = { IsPublic: formatAttribute(element, 'IsPublic'), ...leaves(nodes) };
      const parsed = list.check(providerSchema, value, { element, nodes, serviceUuid: null });
      if (parsed === null) return null;
      return {
        oin: parsed.ServiceProviderID,
        isPublic: parsed.IsPublic,
        names: parsed.OrganizationDisplayName,
        definitions: [...definitions.values()],
        instances,
      };
    },
  };
}

function leaves<Name extends string>(
  nodes: Readonly<Record<Name, readonly XmlNode[]>>,
): Record<Name, Leaf[]> {
  const entries = Object.entries<readonly XmlNode[]>(nodes);
  return Object.fromEntries(entries.map(([name, list]) => [name, list.map(leafOf)])) as Record<Name, Leaf[]>;
}

/** The text that should be a number or UUID, short enough to print whatever it is. */
function uuidOf(nodes: readonly XmlNode[]): string | null {
  const [node] = nodes;
  return node === undefined ? null : leafOf(node).text.slice(0, 40);
}
