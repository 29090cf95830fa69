import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** What openapi.yaml says about one operation, ready to check with. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** The places where `data` is not what the contract says; never its values. Empty when all is well. */
  checkParameters(given: GivenParameters): string[];
  checkBody(mediaType: string, body: unknown): string[];
  checkResponse(status: number, mediaType: string, body: unknown): string[];
}

export interface GivenParameters {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Names in lower case. */
  readonly header: Readonly<Record<string, unknown>>;
}

export interface Contract {
  /** Throws when the contract has no such operation: that is a mistake in the program. */
  operation(operationId: string): Operation;
  /** What is sent to the assistant, by its name under `webhooks`. */
  webhook(name: string): Operation;
  /** The operation for a request as it goes over the wire, with its path parameters. */
  match(method: string, pathname: string): { operation: Operation; path: Record<string, string> } | null;
}

interface Node {
  readonly [key: string]: unknown;
}

const documentId = 'openapi.yaml';
const methods = ['get', 'put', 'post'];

/** Reads openapi.yaml: the one description of this backend, enforced on every request. */
export function loadContract(file: URL = new URL('./openapi.yaml', import.meta.url)): Contract {
  const document: Node = parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addSchema(document, documentId);
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(asNode(document.paths))) {
    for (const [method, operation] of Object.entries(asNode(item))) {
      if (methods.includes(method)) {
        operations.push(operationOf(ajv, document, method, path));
        if (asNode(operation).operationId === undefined) throw new Error(`${method} ${path}: no operationId`);
      }
    }
  }
  return {
    operation(operationId) {
      const found = operations.find((operation) => operation.operationId === operationId);
      if (found === undefined) throw new Error(`openapi.yaml has no operation ${operationId}`);
      return found;
    },
    webhook: (name) => operationOf(ajv, document, 'post', name, 'webhooks'),
    match(method, pathname) {
      for (const operation of operations) {
        const path =
          operation.method === method.toLowerCase() ? pathParameters(operation.path, pathname) : null;
        if (path !== null) return { operation, path };
      }
      return null;
    },
  };
}

function operationOf(
  ajv: Ajv2020,
  document: Node,
  method: string,
  path: string,
  section: 'paths' | 'webhooks' = 'paths',
): Operation {
  const pointer = `/${section}/${path.replaceAll('/', '~1')}/${method}`;
  const operation = asNode(at(document, pointer));
  const parameters = Object.keys(asNode(operation.parameters)).map((index) => {
    const place = follow(document, `${pointer}/parameters/${index}`);
    const parameter = asNode(at(document, place));
    const isHeader = parameter.in === 'header';
    return {
      in: String(parameter.in) as 'path' | 'query' | 'header',
      name: isHeader ? String(parameter.name).toLowerCase() : String(parameter.name),
      required: parameter.required === true,
      validate: compile(ajv, `${place}/schema`),
    };
  });

  return {
    operationId: String(operation.operationId),
    method,
    path,
    checkParameters(given) {
      return parameters.flatMap((parameter) => {
        const value = given[parameter.in][parameter.name];
        const place = `${parameter.in} ${parameter.name}`;
        if (value === undefined) return parameter.required ? [`${place} is missing`] : [];
        return faultsOf(parameter.validate, value, place);
      });
    },
    checkBody(mediaType, body) {
      if (operation.requestBody === undefined) return [];
      const content = asNode(asNode(operation.requestBody).content);
      if (content['*/*'] !== undefined) return [];
      if (content[mediaType] === undefined) return [`body of type ${mediaType || 'none'} is not expected`];
      const place = `${pointer}/requestBody/content/${mediaType.replaceAll('/', '~1')}/schema`;
      return faultsOf(compile(ajv, place), body, 'body');
    },
    checkResponse(status, mediaType, body) {
      if (asNode(operation.responses)[String(status)] === undefined)
        return [`status ${status} is not expected`];
      const place = follow(document, `${pointer}/responses/${status}`);
      const content = asNode(asNode(at(document, place)).content);
      if (Object.keys(content).length === 0) return body === '' ? [] : [`status ${status} has no body`];
      if (content[mediaType] === undefined) return [`reply ${status} of type ${mediaType} is not expected`];
      return faultsOf(
        compile(ajv, `${place}/content/${mediaType.replaceAll('/', '~1')}/schema`),
        body,
        'reply',
      );
    },
  };
}

function compile(ajv: Ajv2020, pointer: string): ValidateFunction {
  const reference = `${documentId}#${pointer.replaceAll('{', '%7B').replaceAll('}', '%7D')}`;
  const known = ajv.getSchema(reference);
  if (known === undefined) throw new Error(`openapi.yaml has no schema at ${pointer}`);
  return known;
}

function faultsOf(validate: ValidateFunction, value: unknown, place: string): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => {
    const extra = error.params.additionalProperty ?? error.params.missingProperty;
    return `${place}${error.instancePath} ${error.message ?? 'is wrong'}${extra === undefined ? '' : ` (${extra})`}`;
  });
}

function pathParameters(template: string, pathname: string): Record<string, string> | null {
  const wanted = template.split('/');
  const given = pathname.split('/');
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith('{')) found[part.slice(1, -1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return found;
}

/** Where a pointer leads once its `$ref` (within this document) is followed. */
function follow(document: Node, pointer: string): string {
  const reference = asNode(at(document, pointer)).$ref;
  return typeof reference === 'string' ? follow(document, reference.slice(1)) : pointer;
}

function at(document: Node, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => asNode(node)[key.replaceAll('~1', '/')], document);
}

function asNode(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {};
}
