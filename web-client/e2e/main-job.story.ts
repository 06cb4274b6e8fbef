import { stage } from './main-job/cast.ts';
import { entering } from './main-job/entering.ts';
import { grouping } from './main-job/grouping.ts';
import { polling } from './main-job/polling.ts';
import { preparing } from './main-job/preparing.ts';
import { recording } from './main-job/recording.ts';
import { showing } from './main-job/showing.ts';

stage.set();
preparing();
entering();
showing();
polling();
grouping();
recording();
stage.end();
