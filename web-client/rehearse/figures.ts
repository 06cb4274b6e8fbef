import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usual } from './crowd/crowd.ts';
import type { Meter } from './crowd/meter.ts';
import { Balancer } from './node/balancer.ts';
import { account, Node } from './node/server.ts';
import { NodeSocket } from './node/sockets.ts';
import { stormPlan } from './node/storm-plan.ts';
import type { Report } from './report/report.ts';
import { runRehearsal, type Watch } from './run/rehearsal.ts';

/** What one run cost the nodes together, in seconds of CPU and bytes. */
interface Cost {
  readonly joinCpu: number;
  readonly stormCpu: number;
  readonly frames: number;
  readonly answers: number;
  readonly heap: number;
  readonly generatorCpu: number;
  readonly wallSeconds: number;
}

export interface Figures {
  readonly nodes: number;
  readonly participants: number;
  readonly report: Report;
  readonly cost: Cost;
}

const { values } = parseArgs({
  options: {
    participants: { type: 'string', default: '200,500' },
    nodes: { type: 'string', default: '1,2' },
    seconds: { type: 'string', default: '60' },
    json: { type: 'string' },
    /** A folder for recordings of each run, to be read with jfr. */
    jfr: { type: 'string' },
    java: { type: 'string', multiple: true, default: [] },
  },
});
const numbers = (list: string) => list.split(',').map(Number);
const seconds = Number(values.seconds);
const generator = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Samples the nodes when the session comes to its phases. */
class Samples implements Watch {
  readonly #nodes: readonly Node[];
  #meter: Meter | undefined;
  #began = { cpu: 0, generator: 0, at: 0 };
  #joined: number | undefined;
  #storm = { cpu: 0, frames: 0, acked: 0 };
  #heap: Promise<number> | undefined;
  #before = 0;
  #sums = { stormCpu: 0, frames: 0, answers: 0 };

  constructor(nodes: readonly Node[], before: number) {
    this.#nodes = nodes;
    this.#before = before;
  }

  began(_workshop: string, _people: number, _sessions: readonly string[], meter: Meter): void {
    this.#meter = meter;
  }

  phase(_session: string, phase: string): void {
    const meter = this.#meter;
    if (!meter) return;
    const cpu = cpuOf(this.#nodes);
    const acked = meter.acks.length;
    if (phase === 'open') this.#began = { cpu, generator: generator(), at: performance.now() };
    if (phase === 'item' && this.#joined === undefined) {
      this.#joined = cpu - this.#began.cpu;
      const online = meter.online;
      this.#heap = heapOf(this.#nodes).then((heap) => (heap - this.#before) / online);
    }
    if (phase === 'poll-open') this.#storm = { cpu, frames: meter.frames, acked };
    if (phase === 'poll-close') {
      this.#sums.stormCpu += cpu - this.#storm.cpu;
      this.#sums.frames += meter.frames - this.#storm.frames;
      this.#sums.answers += acked - this.#storm.acked;
    }
  }

  over(): void {}

  async cost(): Promise<Cost> {
    return {
      joinCpu: this.#joined ?? 0,
      ...this.#sums,
      heap: (await this.#heap) ?? 0,
      generatorCpu: generator() - this.#began.generator,
      wallSeconds: (performance.now() - this.#began.at) / 1000,
    };
  }
}

const cpuOf = (nodes: readonly Node[]) => nodes.reduce((sum, node) => sum + node.cpu(), 0);

async function heapOf(nodes: readonly Node[]): Promise<number> {
  const heaps = await Promise.all(nodes.map((node) => node.heap()));
  return heaps.reduce((sum, heap) => sum + heap, 0);
}

const silent: Watch = { began() {}, phase() {}, over() {} };

function storm(url: string, participants: number, length: number, watch: Watch): Promise<Report> {
  return runRehearsal(
    {
      url,
      ...account,
      plan: stormPlan,
      participants,
      seconds: length,
      seed: participants,
      liveliness: { ...usual, late: 0, slow: 0 },
      answerWithinMs: 5_000,
      keep: false,
      WebSocket: NodeSocket,
    },
    watch,
  );
}

const cpuSamples = 'jdk.CPUTimeSample#enabled=true jdk.CPUTimeSample#throttle=5ms';

async function record(nodes: readonly Node[], command: string): Promise<void> {
  if (values.jfr === undefined) return;
  for (const node of nodes) {
    await node.jcmd(...command.replace('PID', String(node.pid)).split(' '));
  }
}

async function figuresOf(nodes: readonly Node[], participants: number): Promise<Figures> {
  const balancer = new Balancer(nodes.map(({ port }) => port));
  const url = `http://127.0.0.1:${await balancer.listen()}`;
  const samples = new Samples(nodes, await heapOf(nodes));
  const name = `${nodes.length}x${participants}`;
  try {
    await record(nodes, `JFR.start name=${name} settings=profile ${cpuSamples}`);
    const report = await storm(url, participants, seconds, samples);
    await record(nodes, `JFR.stop name=${name} filename=${values.jfr}/${name}-PID.jfr`);
    return { nodes: nodes.length, participants, report, cost: await samples.cost() };
  } finally {
    balancer.close();
  }
}

const rows: readonly [string, (one: Figures) => string][] = [
  ['join p50 / p99, ms', ({ report }) => `${report.join.p50} / ${report.join.p99}`],
  ['ack p50 / p99, ms', ({ report }) => `${report.ack.p50} / ${report.ack.p99}`],
  ['freshness p50 / p99, ms', ({ report }) => `${report.freshness.p50} / ${report.freshness.p99}`],
  [
    'commands acked / lost / doubled',
    ({ report: { commands } }) => `${commands.acked} / ${commands.lost} / ${commands.doubled}`,
  ],
  [
    'CPU per join, ms',
    ({ cost, report }) => fixed((1000 * cost.joinCpu) / report.joined.joined, 1),
  ],
  ['CPU per answer, ms', ({ cost }) => fixed((1000 * cost.stormCpu) / cost.answers, 1)],
  ['CPU per delivered update, µs', ({ cost }) => fixed((1e6 * cost.stormCpu) / cost.frames)],
  ['updates delivered in the storm', ({ cost }) => String(cost.frames)],
  ['heap per connection, KB', ({ cost }) => fixed(cost.heap / 1024)],
  [
    'received / sent per participant, KB',
    ({ report: { bytesPerClient } }) =>
      `${fixed(bytesPerClient.received.p50 / 1024, 1)} / ${fixed(bytesPerClient.sent.p50 / 1024, 1)}`,
  ],
  [
    'attendance off by at most, heartbeats',
    ({ report: { attendance } }) =>
      `${attendance.maxHeartbeats} (${attendance.abruptEnds} abrupt ends, ${attendance.beyond} beyond)`,
  ],
  ['CPU of the generator, cores', ({ cost }) => fixed(cost.generatorCpu / cost.wallSeconds, 2)],
];

const fixed = (value: number, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

function table(all: readonly Figures[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heads = all.map(
    ({ nodes, participants }) =>
      `${participants} on ${nodes === 1 ? 'one node' : `${nodes} nodes`}`,
  );
  return [
    line(['', ...heads]),
    line(['---', ...heads.map(() => '---')]),
    ...rows.map(([name, cell]) => line([name, ...all.map(cell)])),
  ].join('\n');
}

async function main(): Promise<boolean> {
  const all: Figures[] = [];
  const nodes: Node[] = [];
  try {
    for (const count of numbers(values.nodes)) {
      while (nodes.length < count) {
        const node = await Node.start(nodes[0], values.java);
        nodes.push(node);
        console.error(`node ${nodes.length}: pid ${node.pid}, warming up`);
        await storm(node.url, 60, 15, silent);
      }
      for (const participants of numbers(values.participants)) {
        console.error(`${participants} participants on ${count} node(s), ${seconds} s`);
        all.push(await figuresOf(nodes.slice(0, count), participants));
      }
    }
  } finally {
    for (const node of nodes.reverse()) await node.stop();
  }
  console.log(`${availableParallelism()} cores, shared with the simulators; loopback.\n`);
  console.log(table(all));
  for (const { report } of all) for (const sentence of report.broken) console.log(sentence);
  if (values.json) {
    const file = resolve(process.env.INIT_CWD ?? '.', values.json);
    await writeFile(file, `${JSON.stringify(all, null, 2)}\n`);
  }
  return all.every(({ report }) => report.held);
}

main().then(
  (held) => process.exit(held ? 0 : 1),
  (problem: unknown) => {
    console.error(problem);
    process.exit(2);
  },
);
