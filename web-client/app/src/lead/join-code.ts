import { type Api, getWayIn } from '@plenary/client/rest';
import type { JoinCode } from './way-in.ctrl.ts';

/** The code that leads to a workshop, and where to come in by it. */
export async function joinCodeOf(api: Api, workshop: string): Promise<JoinCode> {
  const { code, url } = await getWayIn(api, workshop);
  if (code === undefined) throw new Error('No code leads to this workshop.');
  return { code, url };
}
