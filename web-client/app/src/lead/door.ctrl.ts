/** The minutes before a session at which a door opens, and those after which it is told that nobody leads. */
export const beforeSession = { least: 0, most: 1440 } as const;
export const withoutLeader = { least: 1, most: 240 } as const;
