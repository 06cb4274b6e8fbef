// People behind a proxy with TLS, on the SDK: each line on standard input makes everyone answer once more, and is
// answered by a line when the server has taken all of it.
//
//   node e2e/through-proxy.mjs URL EMAIL PASSWORD
import { createInterface } from 'node:readline';
import { connect, createTokens, memoryStorage } from '@plenary/client';
import { getPersonLink, importPlan, openLink, signIn } from '@plenary/client/rest';
import WebSocket from 'ws';

const PEOPLE = 6;
const [url, email, password] = process.argv.slice(2);
const workshop = 'through-proxy';

const account = await signIn({ url }, { email, password });
const api = { url, tokens: tokensOf('account', account) };
await importPlan(api, plan());
const lead = await enter('lead');
await lead.send('session.open', {}).done;
await lead.send('item.start', { item: 'talk' }).done;
await lead.send('poll.open', { poll: 'ready' }).done;
const people = await Promise.all(
  Array.from({ length: PEOPLE }, (_, number) => enter(`person-${number}`)),
);
console.log('joined');

let round = 0;
for await (const _ of createInterface({ input: process.stdin })) {
  round += 1;
  const answer = 1 + (round % 5);
  await Promise.all(people.map((live) => live.send('poll.answer', { poll: 'ready', answer }).done));
  await until(
    () => lead.topic('poll/ready/results')?.tally?.[answer] === PEOPLE,
    (check) => lead.on('poll/ready/results', check),
  );
  console.log('answered');
}
for (const live of [lead, ...people]) live.close();

async function enter(key) {
  const { secret } = await getPersonLink(api, workshop, key);
  const pair = await openLink({ url }, secret);
  const environment = { WebSocket, storage: memoryStorage() };
  const tokens = createTokens({ url, name: key, pair, environment });
  const live = connect({ url, workshop, session: 'talks', tokens, environment });
  await until(
    () => live.topic('session') !== undefined,
    (check) => live.on('session', check),
  );
  return live;
}

function tokensOf(name, pair) {
  return createTokens({ url, name, pair, environment: { storage: memoryStorage() } });
}

/** Waits for a condition that can only change when `on` calls back. */
function until(condition, on) {
  return new Promise((resolve) => {
    const check = () => {
      if (condition()) {
        stop();
        resolve();
      }
    };
    const stop = on(check);
    check();
  });
}

function plan() {
  const people = Array.from(
    { length: PEOPLE },
    (_, number) => `  - {key: "person-${number}", name: "Person ${number}", role: "participant"}`,
  );
  return `plan: 1
workshop: {key: "${workshop}", title: "Through a proxy", timezone: "UTC", kind: "meeting"}
people:
  - {key: "lead", name: "Lead", role: "facilitator"}
${people.join('\n')}
programme:
  - day: "2026-01-05"
    sessions:
      - key: "talks"
        title: "Talks"
        starts: "10:00"
        items: [{key: "talk", title: "Talk", minutes: 30}]
        polls: [{key: "ready", question: "Ready?", type: "scale", min: 1, max: 5, by: "person", results: "live"}]
`;
}
