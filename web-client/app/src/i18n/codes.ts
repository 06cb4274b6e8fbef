import { isText, t } from './texts.ts';

/** A refusal in the viewer's language where we have its sentence, else as the server says it. */
export function sentence(code: string, message: string): string {
  const key = `code.${code}`;
  return isText(key) ? t(key) : message || t('failed.unknown');
}
