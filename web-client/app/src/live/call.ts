import type { RoomDocument, SessionDocument } from '@plenary/client';

/**
 * Where people talk: the address of the session or else of the workshop, with the names filled in.
 * A group has one of its own, or a room of the shared address when that has a place for rooms.
 */
export function callOf(session: SessionDocument, group?: RoomDocument): string | undefined {
  const shared = session.call ?? session.workshop.call;
  const template = group ? (group.call ?? (shared?.includes('{room}') ? shared : '')) : shared;
  if (!template) return undefined;
  const address = template
    .replaceAll('{workshop}', encodeURIComponent(session.workshop.key))
    .replaceAll('{room}', encodeURIComponent(group?.key ?? 'plenary'));
  return isAddress(address) ? address : undefined;
}

function isAddress(text: string): boolean {
  try {
    return new URL(text).protocol === 'https:';
  } catch {
    return false;
  }
}
