import { isObject, type Json, type JsonObject } from './json.ts';

/**
 * The target changed by an RFC 7396 merge patch. What the patch leaves alone stays the same
 * object, so that a view can tell by identity what it need not draw again.
 */
export function merged(target: Json | undefined, patch: JsonObject): JsonObject {
  const result: Record<string, Json> = Object.create(null);
  if (isObject(target)) Object.assign(result, target);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = isObject(value) ? merged(result[key], value as JsonObject) : value;
  }
  return result;
}
