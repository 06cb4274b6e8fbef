const space = '[ \\u00a0\\u202f]';

/** French as it is set: what belongs together is never parted at the end of a line. */
export function typeset(text: string): string {
  return text
    .replace(new RegExp(`${space}([;?!])`, 'g'), '\u202f$1')
    .replace(new RegExp(`${space}([:%])`, 'g'), '\u00a0$1')
    .replace(new RegExp(`«${space}`, 'g'), '«\u00a0')
    .replace(new RegExp(`${space}»`, 'g'), '\u00a0»')
    .replace(new RegExp(`(\\d)${space}(\\d{3})(?!\\d)`, 'g'), '$1\u202f$2');
}

const line = /^( *"[^"]+": ")(.*)(",?)$/gm;

/** The same for a file of texts by key. */
export const typesetFile = (file: string): string =>
  file.replace(line, (_, key: string, text: string, end: string) => key + typeset(text) + end);
