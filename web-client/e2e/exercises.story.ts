import { stage } from './exercises/cast.ts';
import { choosing } from './exercises/choosing.ts';
import { clearing } from './exercises/clearing.ts';
import { harvesting } from './exercises/harvesting.ts';
import { planning } from './exercises/planning.ts';
import { writing } from './exercises/writing.ts';

stage.set();
planning();
writing();
harvesting();
choosing();
clearing();
stage.end();
