interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** The address of a script of ours for a worker; pages here run no script that no policy names. */
export function ownScript(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('plenary-worker', { createScriptURL: (same) => same });
  return policy?.createScriptURL(url) ?? url;
}
