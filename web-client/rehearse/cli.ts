import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calm, usual } from './crowd/crowd.ts';
import { Progress } from './node/progress.ts';
import { NodeSocket, SlowSocket } from './node/sockets.ts';
import { RehearsalRefused } from './run/refused.ts';
import { runRehearsal, type Wishes } from './run/rehearsal.ts';

const usage = `npm --prefix web-client run rehearse -- --email … --password … --plan FILE
  --url URL            where Plenary is [http://localhost:8080]
  --session KEY        only this session [all that are not closed, one after the other]
  --participants N     how many people [those of the plan]
  --seconds S          how long all of it may take [60 a session]
  --json FILE          where the report goes, too
  --keep               do not delete the rehearsal at the end
  --calm               nobody drops, reloads or comes late
  --seed N             repeats a rehearsal`;

const secondsEach = 60;

/** What a script that starts rehearsals goes by. */
const exitHeld = 0;
const exitNotHeld = 1;
const exitRefused = 2;
const exitFailed = 3;

/** npm goes to its own folder; files are named from where it was called. */
const here = (path: string) => resolve(process.env.INIT_CWD ?? '.', path);

async function wishesOf(): Promise<Wishes & { json: string | undefined }> {
  const { values } = options();
  const { email, password, plan, session } = values;
  const missing = Object.entries({ email, password, plan }).filter(([, value]) => !value);
  if (values.help || !email || !password || !plan) {
    const names = missing.map(([name]) => `--${name}`).join(', ');
    throw new RehearsalRefused(...(names ? [`Missing: ${names}.`] : []), usage);
  }
  const participants = whole('participants', values.participants, 1, 2_000);
  const seconds = whole('seconds', values.seconds, 10, 24 * 3_600);
  const text = await readFile(here(plan), 'utf8').catch(() => {
    throw new RehearsalRefused(`The plan file ${plan} cannot be read.`);
  });
  const days = (text.match(/^\s*(- )?starts:/gm) ?? []).length;
  return {
    url: values.url.replace(/\/+$/, ''),
    email,
    password,
    plan: text,
    ...(session !== undefined && { session }),
    ...(participants !== undefined && { participants }),
    seconds: seconds ?? secondsEach * (session === undefined ? Math.max(1, days) : 1),
    seed: whole('seed', values.seed, 0, 2 ** 31) ?? Date.now() & 0x7fffffff,
    liveliness: values.calm ? calm : usual,
    keep: values.keep,
    WebSocket: NodeSocket,
    slowWebSocket: SlowSocket,
    json: values.json,
  };
}

function options() {
  try {
    return parseArgs({
      options: {
        url: { type: 'string', default: 'http://localhost:8080' },
        email: { type: 'string' },
        password: { type: 'string' },
        plan: { type: 'string' },
        session: { type: 'string' },
        participants: { type: 'string' },
        seconds: { type: 'string' },
        json: { type: 'string' },
        seed: { type: 'string' },
        keep: { type: 'boolean', default: false },
        calm: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (problem) {
    throw new RehearsalRefused(problem instanceof Error ? problem.message : String(problem), usage);
  }
}

function whole(name: string, text: string | undefined, low: number, high: number) {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new RehearsalRefused(`--${name} is a whole number from ${low} to ${high}.`);
}

async function main(): Promise<number> {
  const wishes = await wishesOf();
  const progress = new Progress(process.stderr, wishes.seed);
  try {
    const report = await runRehearsal(wishes, progress);
    const text = `${JSON.stringify(report, null, 2)}\n`;
    progress.end();
    process.stdout.write(text);
    if (wishes.json) await writeFile(here(wishes.json), text);
    for (const sentence of report.broken) console.error(sentence);
    console.error(report.held ? 'It held.' : 'It did not hold.');
    return report.held ? exitHeld : exitNotHeld;
  } finally {
    progress.end();
  }
}

main().then(
  (code) => process.exit(code),
  (problem: unknown) => {
    const known = problem instanceof RehearsalRefused;
    const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    console.error(known ? problem.sentences.join('\n') : text);
    process.exit(known ? exitRefused : exitFailed);
  },
);
