import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import scenes from '../../dev/scenes/screen.tsx';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});

afterEach(() => {
  render(null, place);
  place.remove();
});

const pressed = 'a, button, input, select, textarea, summary, [role=button]';

test.each(Object.keys(scenes))('has nothing to press: %s', (name) => {
  render(scenes[name]?.(), place);
  expect(place.textContent).not.toBe('');
  expect([...place.querySelectorAll(pressed)].map((element) => element.outerHTML)).toEqual([]);
});

test('shows the answers of all and the names of nobody who gave them', () => {
  render(scenes['screen-poll']?.(), place);
  expect(place.querySelector('.bars')).not.toBeNull();
  expect(place.textContent).toContain('5 of 8 delegations answered');
  expect(place.textContent).not.toContain('Delegate 1');
});
