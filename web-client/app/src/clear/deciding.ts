import {
  type Api,
  type CardText,
  type ClearanceCard,
  clearCard,
  reopenCard,
  rewordByLink,
  withholdCard,
} from '@plenary/client/rest';

/** What can be decided about a card, in somebody's name. */
export interface Deciding {
  clear(name: string, card: ClearanceCard): Promise<ClearanceCard>;
  withhold(name: string, card: ClearanceCard, reason: string): Promise<ClearanceCard>;
  undo(name: string, card: ClearanceCard): Promise<ClearanceCard>;
  reword(name: string, card: ClearanceCard, cells: readonly CardText[]): Promise<ClearanceCard>;
}

/** Decides by the secret of a link. */
export function decidingBy(secret: string, api: Api = {}): Deciding {
  return {
    clear: (name, { id, version }) => clearCard(api, { secret, name }, id, version),
    withhold: (name, { id }, reason) => withholdCard(api, { secret, name }, id, reason),
    undo: (name, { id }) => reopenCard(api, { secret, name }, id),
    reword: (name, { id, version }, cells) =>
      rewordByLink(api, { secret, name }, id, { version, cells }),
  };
}
