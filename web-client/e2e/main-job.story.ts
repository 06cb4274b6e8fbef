import { expect } from 'vitest';
import { allFlaws, setTheStage, step } from './main-job/cast.ts';
import { entering } from './main-job/entering.ts';
import { grouping } from './main-job/grouping.ts';
import { polling } from './main-job/polling.ts';
import { preparing } from './main-job/preparing.ts';
import { recording } from './main-job/recording.ts';
import { showing } from './main-job/showing.ts';

setTheStage();
preparing();
entering();
showing();
polling();
grouping();
recording();

step('no page had a flaw for assistive technology, and no console an error', async () => {
  expect(allFlaws()).toEqual([]);
});
