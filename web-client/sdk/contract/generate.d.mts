interface Contract {
  readonly document: string;
  readonly types: string;
}

export const contracts: readonly Contract[];
export function read(document: string): { readonly [key: string]: unknown };
export function typesOf(document: string): string;
export function fileOf(types: string): URL;
