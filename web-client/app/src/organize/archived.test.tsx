import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { fakeAccess, workshop } from '../../dev/organizing.ts';
import { WorkshopPage } from './Workshop.tsx';

const main = document.body.appendChild(document.createElement('main'));
const nothing = () => undefined;

async function page(archived: boolean): Promise<string> {
  const shown = { ...workshop(), ...(archived && { archived: true as const }) };
  render(null, main);
  await act(() =>
    render(
      <WorkshopPage
        workshop={shown.key}
        access={fakeAccess({ [`workshops/${shown.key}`]: shown })}
        place={{ tab: 'programme' }}
        onPlace={nothing}
        onAgain={nothing}
      />,
      main,
    ),
  );
  await vi.waitFor(() => expect(main.querySelector('.workshop-doors')).toBeTruthy());
  return main.textContent ?? '';
}

test('an archived workshop offers no way to run it', async () => {
  const words = [workshop().joinCode ?? '', 'Facilitator', 'Rehearse'];
  const open = await page(false);
  for (const word of words) expect(open).toContain(word);
  const archived = await page(true);
  for (const word of words) expect(archived).not.toContain(word);
});
