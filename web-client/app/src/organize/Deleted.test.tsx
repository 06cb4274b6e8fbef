import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { fakeApi } from '../../dev/organizing.ts';
import { ToastPlace } from '../ui/index.ts';
import { Deleted } from './Deleted.tsx';
import { DeleteDialog } from './WorkshopMenu.tsx';

const nothing = () => undefined;
const old = {
  key: 'old',
  title: { en: 'Old meeting' },
  deletedAt: '2021-10-27T00:00:00Z',
  purgedAt: '2021-11-03T00:00:00Z',
};
const api = fakeApi({
  'deleted-workshops': { workshops: [old] },
  'POST deleted-workshops/old/restore': {},
  'POST workshops/old/restore': {},
  'workshops/old': {},
});

function shown(page: preact.ComponentChildren): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  render(
    <>
      <ToastPlace />
      {page}
    </>,
    place,
  );
  return place;
}

const press = (place: HTMLElement, label: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();

const said = (place: HTMLElement) => place.querySelector('[role=status]')?.textContent;

test('says that a workshop is restored', async () => {
  const place = shown(<Deleted api={api} turn={0} onChanged={nothing} />);
  await vi.waitFor(() => expect(place.textContent).toContain('Old meeting'));
  press(place, 'Restore');
  await vi.waitFor(() => expect(said(place)).toContain('“Old meeting” is restored.'));
});

test('says that a workshop is deleted, with the way back', async () => {
  let [deleted, restored] = [false, false];
  const place = shown(
    <DeleteDialog
      api={api}
      workshop={old}
      open
      onClose={nothing}
      onDeleted={() => {
        deleted = true;
      }}
      onRestored={() => {
        restored = true;
      }}
    />,
  );
  const field = await vi.waitFor(() => {
    const found = place.querySelector<HTMLInputElement>('input');
    if (!found) throw new Error('no field yet');
    return found;
  });
  await vi.waitFor(() => {
    field.value = 'old';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    press(place, 'Delete workshop');
    expect(deleted).toBe(true);
  });
  await vi.waitFor(() => expect(said(place)).toContain('You can restore it for 7 days.'));
  press(place, 'Undo');
  await vi.waitFor(() => expect(restored).toBe(true));
});
