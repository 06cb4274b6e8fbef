import { connect, createTokens, type LiveSession, memoryStorage } from '@plenary/client';
import { type Api, getPersonLink, importPlan, openLink } from '@plenary/client/rest';
import WebSocket from 'ws';
import { asOrganizer } from '../office.ts';
import { soon } from '../person.ts';
import { url } from '../surroundings.ts';

/** The workshop of this story; its key is new each time. */
export const key = `offline-${Date.now().toString(36)}`;
export const question = 'How ready are you?';

const plan = `plan: 1
workshop: {key: "${key}", title: "Without a line", timezone: "UTC", kind: "meeting"}
people:
  - {key: "lead", name: "Lead", role: "facilitator"}
  - {key: "ana", name: "Ana", role: "participant"}
programme:
  - day: "2026-01-05"
    sessions:
      - key: "talks"
        title: "Talks"
        starts: "10:00"
        items: [{key: "talk", title: "Talk", minutes: 30}]
        polls: [{key: "ready", question: "${question}", type: "scale", min: 1, max: 5, by: "person", results: "live"}]
`;

/** A session with an open poll, led on the SDK. */
export class Room {
  private constructor(
    private readonly lead: LiveSession,
    /** The secret of the participant's personal link. */
    readonly secret: string,
  ) {}

  static async opens(): Promise<Room> {
    const api = await asOrganizer();
    const made = await importPlan(api, plan);
    if (made.is === 'wrong') throw new Error('The plan is refused.');
    const lead = await leads(api);
    await lead.send('session.open', {}).done;
    await lead.send('item.start', { item: 'talk' }).done;
    await lead.send('poll.open', { poll: 'ready' }).done;
    return new Room(lead, (await getPersonLink(api, key, 'ana')).secret);
  }

  /** Every answer that the record has. */
  get answers(): readonly number[] {
    const tally = this.lead.topic('poll/ready/results')?.tally ?? {};
    return Object.entries(tally).flatMap(([answer, times]) => Array(times).fill(Number(answer)));
  }

  async hears(answer: number): Promise<void> {
    await soon(async () => this.answers.includes(answer), `the record has the answer ${answer}`);
  }

  closes(): void {
    this.lead.close();
  }
}

async function leads(api: Api): Promise<LiveSession> {
  const { secret } = await getPersonLink(api, key, 'lead');
  const link = await openLink({ url }, secret);
  if (link.kind !== 'person') throw new Error('The link is nobody’s.');
  const environment = { WebSocket: WebSocket as never, storage: memoryStorage() };
  const tokens = createTokens({ url, name: 'lead', pair: link, environment });
  const lead = connect({ url, workshop: key, session: 'talks', tokens, environment });
  await soon(async () => lead.topic('session') !== undefined, 'the facilitator is in');
  return lead;
}
