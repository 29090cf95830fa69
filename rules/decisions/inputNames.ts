/** A JSON Schema, as far as names of fields are concerned. */
interface SchemaNode {
  /** Where a shape that is in itself, or is there twice, is written: `#/$defs/NAME`. */
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: SchemaNode };
  readonly properties?: { readonly [name: string]: SchemaNode };
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

/** The names that a JSON Schema knows at a place, for whoever wrote another one. */
export function inputNames(schema: SchemaNode, path: readonly PropertyKey[]): readonly string[] {
  // A schema that may be one of several is each of those.
  const shapesOf = (node: SchemaNode): readonly SchemaNode[] => {
    const named = schema.$defs?.[node.$ref?.replace('#/$defs/', '') ?? ''];
    const others = [...(named === undefined ? [] : [named]), ...(node.anyOf ?? []), ...(node.oneOf ?? [])];
    return [node, ...others.flatMap(shapesOf)];
  };
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

function stepInto({ items, properties }: SchemaNode, key: PropertyKey): SchemaNode | undefined {
  return typeof key === 'number' ? items : properties?.[String(key)];
}
