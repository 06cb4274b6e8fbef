import { describe, expect, it } from 'vitest';
import { type JsonObject, parse } from '../src/json.ts';
import { merged } from '../src/patch.ts';

const object = (text: string) => parse(text) as JsonObject;

describe('a merge patch', () => {
  it.each([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
    ['{"a":"b"}', '{"a":{"c":null,"d":1}}', '{"a":{"d":1}}'],
  ])('turns %s by %s into %s', (target, patch, result) => {
    expect(JSON.stringify(merged(object(target), object(patch)))).toBe(result);
  });

  it('leaves the target as it was and shares what it did not touch', () => {
    const target = object('{"a":{"x":1},"b":{"y":2}}');
    const result = merged(target, object('{"a":{"x":3}}'));
    expect(JSON.stringify(target)).toBe('{"a":{"x":1},"b":{"y":2}}');
    expect(result.b).toBe(target.b);
    expect(result.a).not.toBe(target.a);
  });

  it('cannot reach a prototype', () => {
    const result = merged(
      object('{}'),
      object('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.keys(result)).toEqual(['__proto__', 'constructor']);
    expect(result.toString).toBeUndefined();
  });
});

describe('parsing', () => {
  it('refuses what is nested too deeply', () => {
    expect(parse('['.repeat(100) + ']'.repeat(100))).toBeUndefined();
    expect(parse('['.repeat(9000))).toBeUndefined();
  });
});
