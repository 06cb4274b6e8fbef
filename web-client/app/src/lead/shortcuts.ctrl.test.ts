import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isTyping, listen, press, shortcut, turnKeys } from './shortcuts.ctrl.ts';

let pressed: string[] = [];
let unlisten: () => void = () => undefined;

beforeEach(() => {
  pressed = [];
  document.body.innerHTML = `
    <button id="off" data-key="n" disabled></button>
    <button id="next" data-key="n"></button>
    <button id="pause" data-key="p"></button>
    <input id="search" data-key="/" /><input id="box" type="checkbox" />`;
  for (const button of document.querySelectorAll('button')) {
    button.addEventListener('click', () => pressed.push(button.id));
  }
  unlisten = listen();
});
afterEach(() => {
  unlisten();
  turnKeys(true);
});

function type(key: string, on: Element = document.body, more: object = {}): void {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}
const element = (id: string): Element => document.getElementById(id) ?? document.body;

describe('a key', () => {
  test('presses its button, which is not disabled', () => {
    type('n');
    expect(pressed).toEqual(['next']);
  });

  test('enters a field', () => {
    expect(press(document, '/')).toBe(true);
    expect(document.activeElement?.id).toBe('search');
  });

  test('does nothing where it has no button', () => {
    expect(press(document, 'z')).toBe(false);
  });

  test('is only a letter in a field, and acts again on a box to tick', () => {
    type('n', element('search'));
    expect(pressed).toEqual([]);
    type('n', element('box'));
    expect(pressed).toEqual(['next']);
  });

  test('with Control, Alt or Meta is the browser’s', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) type('p', document.body, { [held]: true });
    expect(pressed).toEqual([]);
  });

  test('held down acts once', () => {
    type('p', document.body, { repeat: true });
    expect(pressed).toEqual([]);
  });

  test('waits while a dialog is open', () => {
    document.body.insertAdjacentHTML('beforeend', '<dialog open></dialog>');
    type('n');
    expect(pressed).toEqual([]);
  });

  test('does nothing once keys are turned off, and the tooltip does not tell it', () => {
    turnKeys(false);
    type('n');
    expect(pressed).toEqual([]);
    expect(shortcut('n', 'Start').title).toBe('Start');
    turnKeys(true);
    expect(shortcut('n', 'Start').title).toBe('Start (N)');
  });
});

test('typing is what text fields and choices take', () => {
  expect(isTyping(element('search'))).toBe(true);
  expect(isTyping(element('box'))).toBe(false);
  expect(isTyping(null)).toBe(false);
});
