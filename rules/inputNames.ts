/** A JSON Schema, as far as names of fields are concerned. */
interface SchemaNode {
  readonly properties?: { readonly [name: string]: SchemaNode };
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

/** The names that a JSON Schema knows at a place, for whoever wrote another one. */
export function inputNames(schema: object, path: readonly PropertyKey[]): readonly string[] {
  const nodes = path.reduce<readonly SchemaNode[]>(
    (at, key) =>
      at
        .flatMap(shapesOf)
        .map((node) => stepInto(node, key))
        .filter((node) => node !== undefined),
    [schema],
  );
  return [...new Set(nodes.flatMap(shapesOf).flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

/** A schema that may be one of several is each of those. */
function shapesOf(node: SchemaNode): readonly SchemaNode[] {
  return [node, ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap(shapesOf)];
}

function stepInto({ items, properties }: SchemaNode, key: PropertyKey): SchemaNode | undefined {
  return typeof key === 'number' ? items : properties?.[String(key)];
}
