// How long an answer takes while a whole room votes: imports a throw-away workshop, connects
// N participants through the SDK, opens a poll and lets everyone answer within a few seconds.
//
//   npm --prefix web-client run bench:votes -- --url http://localhost:8080 \
//     --email … --password … [--participants 200] [--seconds 5] [--pid SERVER_PID]
//
// Prints one JSON object: acks (p50, p99), freshness (poll opened to shown on every screen), how
// many answers were sent, acked, counted, and, with --pid, the server's CPU and memory.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connect, createTokens, memoryStorage } from '@plenary/client';
import { getPersonLink, importPlan, openLink, signIn } from '@plenary/client/rest';
import WebSocket from 'ws';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:8080' },
    email: { type: 'string' },
    password: { type: 'string' },
    participants: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '5' },
    pid: { type: 'string' },
  },
});
const url = options.url;
const count = Number(options.participants);
const seconds = Number(options.seconds);
const workshop = `votes-${Date.now().toString(36)}`;

const account = await signIn({ url }, { email: options.email, password: options.password });
const api = { url, tokens: tokensOf('account', account) };
await importPlan(api, plan());

const rest = usage();
const lead = await enter('lead');
await done(lead.send('session.open', {}));
await done(lead.send('item.start', { item: 'vote' }));

const joins = [];
const people = await inBatches(count, 20, async (number) => {
  const began = performance.now();
  const live = await enter(`person-${number}`);
  joins.push(performance.now() - began);
  return live;
});
const idle = usage();

const opened = Promise.all(people.map((live) => shown(live, 'poll/ready')));
const openedAt = performance.now();
await done(lead.send('poll.open', { poll: 'ready' }));
const freshness = (await opened).map((at) => at - openedAt);

const before = usage();
const acks = await Promise.all(
  people.map(async (live, number) => {
    await pause(Math.random() * seconds * 1000);
    const began = performance.now();
    const sent = live.send('poll.answer', { poll: 'ready', answer: number % 3 ? 'yes' : 'no' });
    await until(sent.state, (state) => state.is === 'done' || state.is === 'refused');
    return sent.state.value.is === 'done' ? performance.now() - began : undefined;
  }),
);
const after = usage();
await until(topicOf(lead, 'poll/ready/results'), (results) => results?.answers === count);

console.log(
  JSON.stringify(
    {
      participants: count,
      join: quantiles(joins),
      freshness: quantiles(freshness),
      ack: quantiles(acks.filter((ack) => ack !== undefined)),
      sent: acks.length,
      acked: acks.filter((ack) => ack !== undefined).length,
      counted: lead.topic('poll/ready/results').answers,
      ...(options.pid && {
        server: {
          kilobytesPerConnection: Math.round((idle.kilobytes - rest.kilobytes) / count),
          cpuSecondsOfJoining: round(idle.cpu - rest.cpu),
          cpuSecondsOfVoting: round(after.cpu - before.cpu),
        },
      }),
    },
    null,
    2,
  ),
);
for (const live of [lead, ...people]) live.close();

async function enter(key) {
  const { secret } = await getPersonLink(api, workshop, key);
  const link = await openLink({ url }, secret);
  const environment = { WebSocket, storage: memoryStorage() };
  const tokens = createTokens({ url, name: key, pair: link, environment });
  const live = connect({ url, workshop, session: 'storm', tokens, environment });
  await until(live.connection, (state) => state.is === 'online');
  await shown(live, 'session');
  return live;
}

function tokensOf(name, pair) {
  return createTokens({ url, name, pair, environment: { storage: memoryStorage() } });
}

function shown(live, topic) {
  return until(topicOf(live, topic), (document) => document !== undefined);
}

function topicOf(live, topic) {
  return {
    get value() {
      return live.topic(topic);
    },
    on: (listener) => live.on(topic, listener),
  };
}

/** When the value first satisfied the condition. */
function until(readable, condition) {
  return new Promise((resolve) => {
    if (condition(readable.value)) return resolve(performance.now());
    const release = readable.on((value) => {
      if (!condition(value)) return;
      release();
      resolve(performance.now());
    });
  });
}

async function done(sent) {
  await sent.done;
}

async function inBatches(total, size, work) {
  const results = [];
  for (let start = 0; start < total; start += size) {
    const numbers = Array.from({ length: Math.min(size, total - start) }, (_, i) => start + i);
    results.push(...(await Promise.all(numbers.map(work))));
  }
  return results;
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function quantiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

function round(value) {
  return Math.round(value * 100) / 100;
}

/** CPU seconds and resident memory of the server, from /proc. */
function usage() {
  if (!options.pid) return { cpu: 0, kilobytes: 0 };
  const fields = readFileSync(`/proc/${options.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  const status = readFileSync(`/proc/${options.pid}/status`, 'utf8');
  return {
    cpu: (Number(fields[11]) + Number(fields[12])) / ticks,
    kilobytes: Number(/VmRSS:\s+(\d+)/.exec(status)[1]),
  };
}

function plan() {
  const people = Array.from(
    { length: count },
    (_, n) =>
      `  - {key: "person-${n}", name: "Person ${n}", delegation: "d${n % 24}", role: "participant"}`,
  );
  const delegations = Array.from(
    { length: 24 },
    (_, n) => `  - {key: "d${n}", name: "Delegation ${n}", kind: "member"}`,
  );
  return `plan: 1
workshop: {key: "${workshop}", title: "A storm of votes", timezone: "UTC", kind: "conference"}
delegations:
${delegations.join('\n')}
people:
  - {key: "lead", name: "Lead", role: "facilitator"}
${people.join('\n')}
programme:
  - day: "2026-01-05"
    sessions:
      - key: "storm"
        title: "Storm"
        starts: "10:00"
        items: [{key: "vote", title: "Vote", minutes: 10}]
        polls:
          - key: "ready"
            question: "Ready?"
            type: "single"
            options: [{key: "yes", label: "Yes"}, {key: "no", label: "No"}]
            by: "person"
            results: "live"
`;
}
