import type { Harvest } from '@plenary/client/rest';
import { describe, expect, it } from 'vitest';
import type { Told } from '../crowd/meter.ts';
import { lostFrom } from '../report/words.ts';

const edit = (value: unknown, seq: number | undefined, column = 'note'): Told => ({
  id: `id-${seq}`,
  person: 'ana',
  name: 'sheet.edit',
  args: { sheet: 'map', of: '1', row: 'basic', column, value },
  sentAt: 0,
  ...(seq !== undefined && { answer: { is: 'ok', seq } }),
});

const harvest = (cells: { [column: string]: string | number }): Harvest => ({
  key: 'map',
  title: { en: 'Map' },
  columns: {},
  copies: [
    {
      of: '1',
      title: { en: 'Group 1' },
      rows: [
        {
          row: 'basic',
          by: 'Ada',
          cells: Object.fromEntries(
            Object.entries(cells).map(([column, value]) => [
              column,
              { value, by: 'Ada', at: '2019-03-05T00:40:00Z' },
            ]),
          ),
        },
      ],
    },
  ],
  themes: [],
});

describe('what was acked in a worksheet', () => {
  it('is there when every word of everyone stands in the text', () => {
    const told = [edit('We note word-a-1.', 4), edit('We note word-b-1.', 5)];
    expect(lostFrom(harvest({ note: 'We note word-b-1. We note word-a-1.' }), told)).toBe(0);
  });

  it('is lost where a word is missing', () => {
    const told = [edit('We note word-a-1.', 4), edit('We note word-b-1.', 5)];
    expect(lostFrom(harvest({ note: 'We note word-b-1.' }), told)).toBe(1);
  });

  it('is what the last edit said, where a cell holds one value', () => {
    const told = [edit(3, 4, 'level'), edit(5, 6, 'level')];
    expect(lostFrom(harvest({ level: 5 }), told)).toBe(0);
    expect(lostFrom(harvest({ level: 3 }), told)).toBe(1);
    expect(lostFrom(harvest({}), told)).toBe(1);
  });

  it('may have been changed by an edit of which nobody heard', () => {
    expect(
      lostFrom(harvest({ level: 2 }), [edit(3, 4, 'level'), edit(2, undefined, 'level')]),
    ).toBe(0);
  });

  it('does not count what was refused', () => {
    const refused = {
      ...edit('We note word-a-1.', 4),
      answer: { is: 'no', code: 'sheet.closed' } as const,
    };
    expect(lostFrom(harvest({}), [refused])).toBe(0);
  });
});
