import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { me, session } from '../../dev/documents.ts';
import { fakeSession } from '../../dev/fake.ts';
import { listed } from '../../dev/sheet-documents.ts';
import { liveOf } from '../live/live.ts';
import { sheetsOf } from './sheets.ctrl.ts';

type Shrinking = { happyDOM: { setViewport(size: { width: number }): void } };
// How wide the window is, is asked when the page is loaded.
(window as unknown as Shrinking).happyDOM.setViewport({ width: 390 });
const { CopyView } = await import('./CopyView.tsx');

const place = document.body.appendChild(document.createElement('div'));

afterEach(() => render(null, place));

test('shows a presented copy on a phone without a tap', () => {
  const live = liveOf(fakeSession({ session, me, 'sheet/themes/1': listed }));
  const sheets = sheetsOf(live, 'w/s/p');
  render(
    <CopyView {...{ sheets }} sheet="themes" of="1" access={{ edits: false }} presented />,
    place,
  );
  expect(place.querySelector('table')).toBeNull();
  expect(place.querySelector('details')).toBeNull();
  const [cell] = Object.values(listed.rows).flatMap(({ cells }) => Object.values(cells));
  expect(place.textContent).toContain(String(cell?.value));
});
