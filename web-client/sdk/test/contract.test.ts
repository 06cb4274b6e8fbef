import { readFileSync } from 'node:fs';
import specs from '@asyncapi/specs' with { type: 'json' };
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv, { type AnySchema } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { contracts, fileOf, read, typesOf } from '../contract/generate.mjs';

describe('the documents of the interfaces', () => {
  test.each(contracts)('$types has the types of $document; else: npm run contracts', (contract) => {
    expect(readFileSync(fileOf(contract.types), 'utf8')).toBe(typesOf(contract.document));
  });

  test('openapi.yaml is OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(read('openapi.yaml'))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('asyncapi.yaml is AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false, logger: false, meta: false, validateSchema: false });
    formats(ajv);
    const isAsyncApi = ajv.compile(specs.schemas['3.0.0'] as AnySchema);
    expect(isAsyncApi(read('asyncapi.yaml')) ? [] : isAsyncApi.errors).toEqual([]);
  });
});
