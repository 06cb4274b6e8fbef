/** The minutes before a session at which a door opens, and those after which it is told that nobody leads. */
export const beforeSession = { least: 0, most: 1440 } as const;
export const withoutLeader = { least: 1, most: 240 } as const;

/** The whole minutes that were typed; nothing where they are none, or out of bounds. */
export function minutesIn(
  typed: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  const minutes = typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isInteger(minutes) && minutes >= least && minutes <= most ? minutes : undefined;
}
