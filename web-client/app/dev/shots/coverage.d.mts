/** States in which a page can be. */
export const states: readonly string[];
/** By page and state, the scene that shows it. */
export const coverage: Readonly<Record<string, Readonly<Record<string, string>>>>;
/** By file below `src`, the page. */
export const pages: Readonly<Record<string, string>>;
