import { beforeEach, describe, expect, it } from 'vitest';
import { Wants } from '../src/wants.ts';
import { FakeTime } from './fake-time.ts';

describe('wants', () => {
  let time: FakeTime;
  let wants: Wants;
  let told: string[];

  beforeEach(() => {
    time = new FakeTime();
    told = [];
    wants = new Wants(time, (released) => told.push(`${wants.names.join()} - ${released.join()}`));
  });

  it('are told once for all of a moment', async () => {
    wants.add(['rooms']);
    wants.add(['people', 'rooms']);
    await time.pass(0);
    expect(told).toEqual(['people,rooms - ']);
  });

  it('end when the last who wanted a topic released it, a moment later', async () => {
    const one = wants.add(['people']);
    const other = wants.add(['people']);
    await time.pass(0);
    one();
    one();
    await time.pass(5000);
    expect(wants.names).toEqual(['people']);
    other();
    await time.pass(1000);
    expect(wants.names).toEqual(['people']);
    await time.pass(5000);
    expect(told).toEqual(['people - ', ' - people']);
  });

  it('say nothing when a topic goes from one view to the next', async () => {
    const release = wants.add(['people']);
    await time.pass(0);
    release();
    await time.pass(500);
    wants.add(['people']);
    await time.pass(5000);
    expect(told).toEqual(['people - ']);
  });
});
