import type { Text } from './documents.ts';
import type { PollBy, PollResults } from './polls.ts';
import { type Api, ask, json } from './request.ts';
import type { Account } from './resources.ts';

/** A workshop that was marked for deletion and can be restored until it is purged. */
export interface DeletedWorkshop {
  readonly key: string;
  readonly title: Text;
  readonly deletedAt: string;
  readonly purgedAt: string;
}

export interface CopyWish {
  readonly key: string;
  readonly title?: string;
  readonly firstDay?: string;
  readonly people: boolean;
}

/** A poll that is made on the spot; texts by language. */
export interface PollDraft {
  readonly question: Text;
  readonly type: 'single' | 'multi' | 'scale';
  readonly options?: readonly Text[];
  readonly min?: number;
  readonly max?: number;
  readonly maxChoices?: number;
  readonly by?: PollBy;
  readonly results?: PollResults;
  readonly item?: string;
}

/** A breakout that is made on the spot. */
export interface BreakoutDraft {
  readonly title?: Text;
  readonly prompt?: Text;
  readonly groups: {
    readonly count?: number;
    readonly size?: number;
    readonly named?: readonly { readonly key?: string; readonly title?: Text }[];
    readonly max?: number;
  };
  readonly minutes?: number;
  readonly assign?: 'balanced' | 'random' | 'manual' | 'self-select' | 'as-before';
  readonly spread?: readonly ('delegation' | 'region' | 'language' | 'role')[];
  /** A worksheet of the session. */
  readonly worksheet?: string;
  readonly roles?: readonly string[];
  readonly item?: string;
}

export interface Drafts {
  readonly polls: readonly { readonly key: string; readonly poll: PollDraft }[];
  readonly breakouts: readonly { readonly key: string; readonly breakout: BreakoutDraft }[];
}

export interface Owner extends Account {
  readonly id: string;
  readonly name: string;
  readonly self?: boolean;
}

export interface Accounts {
  readonly accounts: readonly Owner[];
  readonly invitations: readonly {
    readonly id: string;
    readonly by: string;
    readonly expiresAt: string;
  }[];
}

export interface Invited {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly expiresAt: string;
}

/** Something that somebody did. */
export interface Act {
  readonly at: string;
  readonly by?: string;
  readonly byKey?: string;
  readonly kind: string;
  readonly session?: string;
  readonly about: readonly { readonly what: string; readonly id: string; readonly name?: string }[];
}

export interface Acts {
  readonly day: string;
  readonly days: readonly string[];
  readonly timezone: string;
  readonly acts: readonly Act[];
  /** Sessions of which nothing is told, since their journals cannot be read. */
  readonly unread: readonly string[];
}

const at = (workshop: string) => `/workshops/${encodeURIComponent(workshop)}`;
const done = async (asked: Promise<Response>): Promise<void> => {
  await asked;
};

export const archiveWorkshop = (api: Api, workshop: string) =>
  done(ask(api, `${at(workshop)}/archive`, { method: 'POST' }));

/** Takes a workshop out of the archive; its join code may be a new one. */
export const unarchiveWorkshop = (api: Api, workshop: string) =>
  json<{ joinCode?: string }>(api, `${at(workshop)}/unarchive`, { method: 'POST' });

export const copyWorkshop = (api: Api, workshop: string, wish: CopyWish) =>
  json<{ key: string }>(api, `${at(workshop)}/copies`, { json: wish });

export const deleteWorkshop = (api: Api, workshop: string) =>
  json<DeletedWorkshop>(api, at(workshop), { method: 'DELETE' });

export async function deletedWorkshops(api: Api): Promise<readonly DeletedWorkshop[]> {
  return (await json<{ workshops: DeletedWorkshop[] }>(api, '/deleted-workshops')).workshops;
}

export const restoreWorkshop = (api: Api, workshop: string) =>
  done(ask(api, `/deleted-workshops/${encodeURIComponent(workshop)}/restore`, { method: 'POST' }));

/** Deletes for good what was marked. */
export const purgeWorkshop = (api: Api, workshop: string) =>
  done(ask(api, `/deleted-workshops/${encodeURIComponent(workshop)}`, { method: 'DELETE' }));

export async function listOwners(api: Api, workshop: string): Promise<readonly Owner[]> {
  return (await json<{ owners: Owner[] }>(api, `${at(workshop)}/owners`)).owners;
}

export const addOwner = (api: Api, workshop: string, email: string) =>
  done(ask(api, `${at(workshop)}/owners`, { json: { email } }));

export const removeOwner = (api: Api, workshop: string, owner: string) =>
  done(ask(api, `${at(workshop)}/owners/${encodeURIComponent(owner)}`, { method: 'DELETE' }));

const session = (workshop: string, key: string) =>
  `${at(workshop)}/sessions/${encodeURIComponent(key)}`;

export const listDrafts = (api: Api, workshop: string, key: string) =>
  json<Drafts>(api, `${session(workshop, key)}/drafts`);

/** Makes a poll, or puts it in the place of a draft that was never opened. */
export const putPoll = (
  api: Api,
  workshop: string,
  key: string,
  poll: PollDraft,
  draft?: string,
) =>
  draft === undefined
    ? json<{ key: string }>(api, `${session(workshop, key)}/polls`, { json: poll })
    : json<{ key: string }>(api, `${session(workshop, key)}/polls/${encodeURIComponent(draft)}`, {
        method: 'PUT',
        json: poll,
      });

export const putBreakout = (
  api: Api,
  workshop: string,
  key: string,
  breakout: BreakoutDraft,
  draft?: string,
) =>
  draft === undefined
    ? json<{ key: string }>(api, `${session(workshop, key)}/breakouts`, { json: breakout })
    : json<{ key: string }>(
        api,
        `${session(workshop, key)}/breakouts/${encodeURIComponent(draft)}`,
        { method: 'PUT', json: breakout },
      );

export const deleteDraft = (
  api: Api,
  workshop: string,
  key: string,
  kind: 'poll' | 'breakout',
  draft: string,
) =>
  done(
    ask(api, `${session(workshop, key)}/${kind}s/${encodeURIComponent(draft)}`, {
      method: 'DELETE',
    }),
  );

export const changeAccount = (
  api: Api,
  change: { name?: string; email?: string; password?: string },
) => json<Account>(api, '/accounts/me', { method: 'PUT', json: change });

export const changePassword = (api: Api, current: string, password: string) =>
  done(ask(api, '/accounts/me/password', { json: { current, password } }));

export const signOutEverywhere = (api: Api) =>
  done(ask(api, '/accounts/me/sign-out-everywhere', { method: 'POST' }));

export const listAccounts = (api: Api) => json<Accounts>(api, '/accounts');

export const inviteAccount = (api: Api) =>
  json<Invited>(api, '/accounts/invitations', { method: 'POST' });

export const withdrawInvitation = (api: Api, id: string) =>
  done(ask(api, `/accounts/invitations/${encodeURIComponent(id)}`, { method: 'DELETE' }));

export const removeAccount = (api: Api, id: string, password: string) =>
  done(ask(api, `/accounts/${encodeURIComponent(id)}/remove`, { json: { password } }));

/** Of a workshop, or without one of the installation. */
const actsPath = (workshop: string | undefined, day?: string) =>
  `${workshop === undefined ? '' : at(workshop)}/acts${day === undefined ? '' : `?day=${encodeURIComponent(day)}`}`;

export const listActs = (api: Api, workshop: string | undefined, day?: string) =>
  json<Acts>(api, actsPath(workshop, day));

export async function downloadActs(
  api: Api,
  workshop: string | undefined,
  day: string,
): Promise<Blob> {
  return (await ask(api, actsPath(workshop, day), { headers: { Accept: 'text/csv' } })).blob();
}
