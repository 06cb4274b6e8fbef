export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** The whole number that was typed; nothing where it is none, or out of bounds. */
export function wholeIn(typed: string, { least, most }: Bounds): number | undefined {
  const number = typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}
