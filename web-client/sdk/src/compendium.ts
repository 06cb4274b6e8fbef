import type { Text } from './documents.ts';
import { type Api, ask, json } from './request.ts';

export type CardStanding = 'draft' | 'asked' | 'cleared' | 'withheld' | 'withdrawn';
/** As what somebody worded or decided something. */
export type CardHand = 'sheet' | 'account' | 'person' | 'link';

export interface CardCell {
  readonly column: string;
  readonly title: Text;
  readonly type: string;
  /** Left out where it was erased. */
  readonly text?: string;
}

export interface CardDecision {
  readonly at: string;
  readonly as: CardHand;
  readonly by?: string;
  readonly reason?: string;
}

/** The wording of a card that is published. */
export interface ClearedCard {
  readonly version: number;
  readonly at: string;
  readonly as: CardHand;
  readonly by?: string;
  readonly cells: readonly CardCell[];
}

/** A good practice as the compendium has it. */
export interface Card {
  readonly id: string;
  readonly session: string;
  readonly sessionTitle: Text;
  readonly day: string;
  readonly sheet: string;
  readonly sheetTitle: Text;
  readonly copy: string;
  readonly delegation?: string;
  readonly contributor?: string;
  readonly standing: CardStanding;
  readonly decided?: CardDecision;
  readonly version: number;
  readonly cells: readonly CardCell[];
  readonly cleared?: ClearedCard;
  readonly changed: boolean;
  readonly moved: boolean;
  readonly gone: boolean;
  readonly tags: readonly string[];
}

export interface Cards {
  readonly edition: number;
  readonly cards: readonly Card[];
  /** Sessions whose cards are missing, since their journals cannot be read. */
  readonly unread: readonly string[];
}

export interface CardWording {
  readonly version: number;
  readonly at: string;
  readonly as: CardHand;
  readonly by?: string;
  readonly cells: readonly CardCell[];
  readonly cleared?: CardDecision;
}

/** The link by which a delegation clears its cards. */
export interface Clearance {
  readonly delegation: string;
  readonly url: string;
  readonly expiresAt: string;
  readonly usedAt?: string;
  readonly cards: number;
  readonly open: number;
}

/** A card as its delegation sees it. */
export interface ClearanceCard {
  readonly id: string;
  readonly sessionTitle: Text;
  readonly day: string;
  readonly sheetTitle: Text;
  readonly standing: CardStanding;
  readonly version: number;
  readonly clearedVersion?: number;
  readonly changed: boolean;
  readonly cells: readonly CardCell[];
  readonly decided?: CardDecision;
}

export interface OpenedClearance {
  readonly workshop: Text;
  readonly delegation: Text;
  readonly expiresAt: string;
  readonly archived: boolean;
  readonly cards: readonly ClearanceCard[];
}

export interface CardText {
  readonly column: string;
  readonly text: string;
}

export type CompendiumForm = 'html' | 'docx' | 'pdf' | 'json';

const accepted: Record<CompendiumForm, string> = {
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json',
};

const at = (workshop: string) => `/workshops/${encodeURIComponent(workshop)}/compendium`;
const cardAt = (workshop: string, card: string) =>
  `${at(workshop)}/cards/${encodeURIComponent(card)}`;
const mineAt = (workshop: string, card: string) =>
  `${at(workshop)}/mine/${encodeURIComponent(card)}`;
const linkAt = (card: string) => `/clearance/cards/${encodeURIComponent(card)}`;

export const listCards = (api: Api, workshop: string) => json<Cards>(api, at(workshop));

export async function listWordings(
  api: Api,
  workshop: string,
  card: string,
): Promise<readonly CardWording[]> {
  const path = `${cardAt(workshop, card)}/wordings`;
  return (await json<{ wordings: CardWording[] }>(api, path)).wordings;
}

export const rewordCard = (
  api: Api,
  workshop: string,
  card: string,
  wording: { readonly version: number; readonly cells: readonly CardText[] },
) => json<Card>(api, `${cardAt(workshop, card)}/wording`, { method: 'PUT', json: wording });

/** Takes over what the worksheet says now. */
export const takeWording = (api: Api, workshop: string, card: string, version: number) =>
  json<Card>(api, `${cardAt(workshop, card)}/take`, { json: { version } });

export const tagCard = (api: Api, workshop: string, card: string, tags: readonly string[]) =>
  json<Card>(api, `${cardAt(workshop, card)}/tags`, { method: 'PUT', json: { tags } });

export const giveCard = (api: Api, workshop: string, card: string, delegation: string) =>
  json<Card>(api, `${cardAt(workshop, card)}/give`, { json: { delegation } });

export const withdrawCard = (api: Api, workshop: string, card: string) =>
  json<Card>(api, `${cardAt(workshop, card)}/withdraw`, { method: 'POST' });

export const restoreCard = (api: Api, workshop: string, card: string) =>
  json<Card>(api, `${cardAt(workshop, card)}/restore`, { method: 'POST' });

/** Asks the delegations of cards to clear them; tells which are asked for now. */
export async function askClearance(
  api: Api,
  workshop: string,
  cards: readonly string[],
): Promise<readonly string[]> {
  return (await json<{ asked: string[] }>(api, `${at(workshop)}/ask`, { json: { cards } })).asked;
}

export const orderCards = (api: Api, workshop: string, cards: readonly string[]) =>
  json<Cards>(api, `${at(workshop)}/order`, { method: 'PUT', json: { cards } });

export async function listClearances(api: Api, workshop: string): Promise<readonly Clearance[]> {
  return (await json<{ links: Clearance[] }>(api, `${at(workshop)}/links`)).links;
}

export const renewClearance = (api: Api, workshop: string, delegation: string) =>
  json<Clearance>(api, `${at(workshop)}/links/${encodeURIComponent(delegation)}`, {
    method: 'POST',
  });

export async function downloadClearances(api: Api, workshop: string): Promise<Blob> {
  return (await ask(api, `${at(workshop)}/links`, { headers: { Accept: 'text/csv' } })).blob();
}

export async function exportCompendium(
  api: Api,
  workshop: string,
  wish: { readonly form: CompendiumForm; readonly language: string; readonly drafts: boolean },
): Promise<Blob> {
  const path = `${at(workshop)}/export?lang=${wish.language}${wish.drafts ? '&drafts=true' : ''}`;
  return (await ask(api, path, { headers: { Accept: accepted[wish.form] } })).blob();
}

export async function listMyCards(api: Api, workshop: string): Promise<readonly ClearanceCard[]> {
  return (await json<{ cards: ClearanceCard[] }>(api, `${at(workshop)}/mine`)).cards;
}

export const clearMyCard = (api: Api, workshop: string, card: string, version: number) =>
  json<ClearanceCard>(api, `${mineAt(workshop, card)}/clear`, { json: { version } });

export const withholdMyCard = (api: Api, workshop: string, card: string, reason: string) =>
  json<ClearanceCard>(api, `${mineAt(workshop, card)}/withhold`, { json: { reason } });

export const reopenMyCard = (api: Api, workshop: string, card: string) =>
  json<ClearanceCard>(api, `${mineAt(workshop, card)}/undo`, { method: 'POST' });

/** Who acts by a link: its secret, and their name as it is to stand beside the decision. */
export interface LinkHolder {
  readonly secret: string;
  readonly name: string;
}

export const openClearance = (api: Api, secret: string) =>
  json<OpenedClearance>(api, '/clearance', { json: { secret }, as: 'anonymous' });

export const clearCard = (api: Api, holder: LinkHolder, card: string, version: number) =>
  json<ClearanceCard>(api, `${linkAt(card)}/clear`, {
    json: { ...holder, version },
    as: 'anonymous',
  });

export const withholdCard = (api: Api, holder: LinkHolder, card: string, reason: string) =>
  json<ClearanceCard>(api, `${linkAt(card)}/withhold`, {
    json: { ...holder, reason },
    as: 'anonymous',
  });

export const reopenCard = (api: Api, holder: LinkHolder, card: string) =>
  json<ClearanceCard>(api, `${linkAt(card)}/undo`, { json: holder, as: 'anonymous' });

export const rewordByLink = (
  api: Api,
  holder: LinkHolder,
  card: string,
  wording: { readonly version: number; readonly cells: readonly CardText[] },
) =>
  json<ClearanceCard>(api, `${linkAt(card)}/wording`, {
    json: { ...holder, ...wording },
    as: 'anonymous',
  });
