import { enterByProvider, RequestRefused, type Vouched } from '@plenary/client/rest';

/** How far the way back from the organization's sign-in is. */
export type Way = 'entering' | 'declined' | 'unasked' | 'no-account' | 'no-door' | 'unreachable';

export type Back = { readonly is: 'in'; readonly vouched: Vouched } | { readonly is: Way };

const ways: Record<string, Way> = {
  'provider.unasked': 'unasked',
  'provider.no-account': 'no-account',
  'code.unknown': 'no-door',
};

/** @param search of the address to which the browser was sent back */
export async function comeBack(search: string, ask = enterByProvider): Promise<Back> {
  const told = new URLSearchParams(search);
  if (told.has('error')) return { is: 'declined' };
  const answer = told.get('code');
  const state = told.get('state');
  if (!answer || !state) return { is: 'unasked' };
  try {
    return { is: 'in', vouched: await ask({}, { state, answer }) };
  } catch (problem) {
    const code = problem instanceof RequestRefused ? problem.code : '';
    return { is: ways[code] ?? 'unreachable' };
  }
}
