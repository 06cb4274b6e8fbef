// Writes the types that the documents of the interfaces describe, for `agreement.ts` to compare
// with those of the SDK: `npm run contracts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const docs = new URL('../../../docs/', import.meta.url);
const target = new URL('../test/contract/', import.meta.url);

export const contracts = [
  { document: 'openapi.yaml', types: 'rest.generated.ts' },
  { document: 'asyncapi.yaml', types: 'socket.generated.ts' },
];

export function read(document) {
  return parse(readFileSync(new URL(document, docs), 'utf8'), { maxAliasCount: -1 });
}

export function typesOf(document) {
  const contract = read(document);
  const types = Object.entries(contract.components.schemas).map(
    ([name, schema]) => `  ${name}: ${typeOf(schema)};\n`,
  );
  const whole = [...spoken(contract)].sort().map((name) => `  | '${name}'\n`);
  return `// Written by \`npm run contracts\` from docs/${document}.
export interface Schemas {
${types.join('')}}

/** What is said as a whole; the others are parts. */
export type Spoken =
${whole.join('').trimEnd()};
`;
}

/** The schemas that bodies, frames, arguments and topics are made of. */
function spoken({ paths, components }) {
  const { messages, schemas, responses } = components;
  const from = messages
    ? [messages, schemas.CommandFrame, schemas.Topics, ...wholes(schemas)]
    : [paths, responses];
  return new Set(
    [...JSON.stringify(from).matchAll(/#\/components\/schemas\/(\w+)/g)]
      .map((match) => match[1])
      .filter((name) => !/^(Whole|Change$|Topics$|Version$|Opaque$)/.test(name)),
  );
}

function wholes(schemas) {
  return Object.entries(schemas).flatMap(([name, schema]) => (/^Whole/.test(name) ? [schema] : []));
}

export function fileOf(types) {
  return new URL(types, target);
}

function typeOf(schema) {
  if (schema.$ref) return `Schemas['${schema.$ref.split('/').at(-1)}']`;
  if ('const' in schema) return JSON.stringify(schema.const);
  // Programs take words that they do not know
  if (schema['x-open']) return 'string';
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(' | ');
  const several = schema.oneOf ?? schema.anyOf;
  if (several && !schema.properties) return several.map(typeOf).join(' | ');
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return `readonly (${typeOf(schema.items)})[]`;
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
    case 'string':
      return schema.type;
    default:
      throw new Error(`no type for ${JSON.stringify(schema)}`);
  }
}

function objectOf({ properties = {}, required = [], additionalProperties, patternProperties }) {
  const fields = Object.entries(properties).map(
    ([name, schema]) =>
      `readonly ${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`,
  );
  if (fields.length > 0) return `{ ${fields.join('; ')} }`;
  if (typeof additionalProperties === 'object') {
    return `{ readonly [key: string]: ${typeOf(additionalProperties)} }`;
  }
  if (patternProperties) return '{ readonly [key: string]: unknown }';
  return additionalProperties === false
    ? 'Record<string, never>'
    : '{ readonly [key: string]: unknown }';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { document, types } of contracts) writeFileSync(fileOf(types), typesOf(document));
}
