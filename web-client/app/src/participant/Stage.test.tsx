import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { group, me, round, session } from '../../dev/documents.ts';
import { ago, fakeSession } from '../../dev/fake.ts';
import { listed, mySheet } from '../../dev/sheet-documents.ts';
import { liveOf } from '../live/live.ts';
import { roomOf } from './room.ctrl.ts';
import { Stage } from './Stage.tsx';

test('has the way to call a facilitator above the worksheet', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const documents = {
    session: { ...session, round },
    me: { ...me, group: { key: '1', title: group.title }, sheets: { themes: mySheet(listed) } },
    'room/1': group,
    'sheet/themes/1': listed,
  };
  const room = roomOf(liveOf(fakeSession(documents)));
  await act(async () => render(<Stage room={room} />, place));
  const panel = await vi.waitUntil(() => place.querySelector('.sheet-panel, .sheet-copy'));
  const help = place.querySelector('.help button');
  expect(help?.textContent).toBe('Ask a facilitator for help');
  expect(help && panel.compareDocumentPosition(help)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  render(null, place);
  room.end();
});

test('says that the group began before somebody came into it, not that they came late', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const documents = {
    session: { ...session, round: { ...round, startedAt: ago(450) } },
    me: { ...me, group: { key: '1', title: group.title, since: ago(20) } },
    'room/1': group,
  };
  const room = roomOf(liveOf(fakeSession(documents)));
  await act(async () => render(<Stage room={room} />, place));
  expect(place.textContent).toContain('Your group began 7 minutes before you came into it.');
  render(null, place);
  room.end();
});
