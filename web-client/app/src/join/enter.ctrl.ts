import { type Link, openLink, RequestRefused } from '@plenary/client/rest';

/** How far the way in through a personal link is. */
export type Way = 'opening' | 'unknown' | 'unreachable';

export type Opened = { readonly is: 'open'; readonly link: Link } | { readonly is: Way };

export async function open(secret: string, ask = openLink): Promise<Opened> {
  if (!secret) return { is: 'unknown' };
  try {
    return { is: 'open', link: await ask({}, secret) };
  } catch (problem) {
    const refused = problem instanceof RequestRefused && problem.status < 500;
    return { is: refused && problem.status !== 429 ? 'unknown' : 'unreachable' };
  }
}
