export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

const deepest = 64;

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Parsed JSON whose objects have no prototype: a key such as `__proto__` or `toString` is then a
 * key like any other, when it is written and when it is looked up.
 */
export function parse(text: string): Json | undefined {
  try {
    return bare(JSON.parse(text), 0);
  } catch {
    return undefined;
  }
}

function bare(value: unknown, depth: number): Json {
  if (depth > deepest) throw new RangeError('nested too deeply');
  if (Array.isArray(value)) return value.map((element) => bare(element, depth + 1));
  if (isObject(value)) {
    const copy: Record<string, Json> = Object.create(null);
    for (const key of Object.keys(value)) copy[key] = bare(value[key], depth + 1);
    return copy;
  }
  return value as string | number | boolean | null;
}
