import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { calm } from './crowd/crowd.ts';
import { groupsPlan } from './node/groups-plan.ts';
import { account, Node } from './node/server.ts';
import { NodeSocket } from './node/sockets.ts';
import { type Openings, openRounds } from './run/opening.ts';
import { onStage, type Watch } from './run/rehearsal.ts';

const { values } = parseArgs({
  options: {
    participants: { type: 'string', default: '500' },
    groups: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '20' },
    java: { type: 'string', multiple: true, default: [] },
  },
});
const participants = Number(values.participants);
const groups = Number(values.groups);
const rounds = Number(values.rounds);
const silent: Watch = { began() {}, phase() {}, over() {} };

function play(
  node: Node,
  people: number,
  count: number,
  onPhase?: (phase: string) => void,
): Promise<Openings> {
  const wishes = {
    url: node.url,
    ...account,
    plan: groupsPlan(count, Math.min(groups, people)),
    participants: people,
    seconds: 60,
    seed: people,
    liveliness: calm,
    keep: false,
    WebSocket: NodeSocket,
  };
  const names = Array.from({ length: count }, (_, n) => `round-${n + 1}`);
  return onStage(wishes, silent, (stage, [session]) => {
    if (!session) throw new Error('the plan has a session');
    return openRounds(stage, session.key, names, onPhase);
  });
}

function quantile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1);
  return sorted[at]?.toFixed(0) ?? '–';
}

function told(openings: Openings, cpu: number): string {
  const last = openings.rounds.map(({ screens }) => Math.max(...screens));
  const all = openings.rounds.flatMap(({ screens }) => screens);
  const missed = openings.rounds.reduce((sum, round) => sum + round.missed, 0);
  const line = (name: string, value: string) => `| ${name} | ${value} |`;
  return [
    line(`${groups} groups, ${rounds} rounds`, `${openings.online} people on one node`),
    line('---', '---'),
    line('one person p50 / p95, ms', `${quantile(all, 0.5)} / ${quantile(all, 0.95)}`),
    line('last person p50 / p95, ms', `${quantile(last, 0.5)} / ${quantile(last, 0.95)}`),
    line('never saw their group', String(missed)),
    line('CPU per round, opened and closed, ms', ((1000 * cpu) / rounds).toFixed(0)),
  ].join('\n');
}

async function main(): Promise<boolean> {
  const node = await Node.start(undefined, values.java);
  try {
    console.error(`node: pid ${node.pid}, warming up`);
    await play(node, Math.min(60, participants), 5);
    console.error(`${participants} participants, ${groups} groups`);
    let cpu = 0;
    const openings = await play(node, participants, rounds, (phase) => {
      cpu = phase === 'joined' ? node.cpu() : node.cpu() - cpu;
    });
    console.log(`${availableParallelism()} cores, shared with the simulators; loopback.\n`);
    console.log(told(openings, cpu));
    return openings.rounds.every(({ missed }) => missed === 0);
  } finally {
    await node.stop();
  }
}

main().then(
  (held) => process.exit(held ? 0 : 1),
  (problem: unknown) => {
    console.error(problem);
    process.exit(2);
  },
);
