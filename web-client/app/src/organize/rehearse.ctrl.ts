import {
  type Api,
  exportPlan,
  getPersonLink,
  listPeople,
  openLink,
  type Person,
  RequestRefused,
  rehearse,
} from '@plenary/client/rest';
import { enter } from '../identity/enter.ts';
import type { Told } from '../ui/index.ts';
import { told } from './asking.ts';
import { o } from './texts.ts';

/** Makes a rehearsal of a workshop, and this tab one of those who lead it. */
export async function goRehearse(api: Api, workshop: string, go = enter): Promise<Told> {
  let answer: Told = { ok: true };
  const asked = await told(async () => {
    if (!leaderOf(await listPeople(api, workshop))) {
      answer = { ok: false, message: o('rehearse.no-leader') };
      return;
    }
    const made = await rehearse(api, await exportPlan(api, workshop));
    if (made.is === 'wrong') throw new RequestRefused(422, 'plan.wrong', '', [], made.errors);
    const leader = leaderOf(await listPeople(api, made.key));
    const { secret } = await getPersonLink(api, made.key, leader?.key ?? '');
    const link = await openLink(api, secret);
    if (link.kind === 'person') go(link);
  });
  return asked.ok ? answer : asked;
}

/** Who of the plan leads: a facilitator where there is one, else an organizer. */
export function leaderOf(people: readonly Person[]): Person | undefined {
  const planned = people.filter(({ origin }) => origin === 'plan');
  return (
    planned.find(({ role }) => role === 'facilitator') ??
    planned.find(({ role }) => role === 'organizer')
  );
}
