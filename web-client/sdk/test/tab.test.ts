// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { tabId } from '../src/tab.ts';
import { SeededRandom } from './seeded-random.ts';

describe('the id of a tab', () => {
  const random = new SeededRandom(3);

  beforeEach(() => sessionStorage.clear());

  it('is kept over a reload', () => {
    const id = tabId(random);
    expect(id).toMatch(/^[A-Za-z0-9_-]{8,40}$/);
    window.dispatchEvent(new Event('pagehide'));
    expect(tabId(random)).toBe(id);
  });

  it('is not what a duplicate of the tab gets', () => {
    const id = tabId(random);
    expect(tabId(random)).not.toBe(id);
  });
});
