import { beforeEach, describe, expect, it } from 'vitest';
import { decode, type SyncFrame } from '../src/frames.ts';
import { SessionTopics } from '../src/session-topics.ts';
import { TopicStore } from '../src/topics.ts';

function sync(fields: object): SyncFrame {
  const frame = decode(JSON.stringify({ t: 'sync', seq: 1, topics: {}, ...fields }));
  if (frame?.t !== 'sync') throw new Error('not a sync');
  return frame;
}

const whole = (v: number, doc: object) => ({ v, doc });
const patch = (v: number, from: number, change: object) => ({ v, from, patch: change });

describe('the topic store', () => {
  let store: TopicStore;

  beforeEach(() => {
    store = new TopicStore();
    store.apply(
      sync({ seq: 5, mark: 'm5', topics: { me: whole(5, { a: 1 }), rooms: whole(3, {}) } }),
    );
  });

  it('holds documents with their versions, the mark and the seq', () => {
    expect(store.get('me')).toEqual({ a: 1 });
    expect(store.have()).toEqual({ me: 5, rooms: 3 });
    expect([store.mark, store.seq]).toEqual(['m5', 5]);
  });

  it('applies a patch on the version that it holds', () => {
    const { changed } = store.apply(sync({ seq: 6, topics: { me: patch(6, 5, { b: 2 }) } }));
    expect(store.get('me')).toEqual({ a: 1, b: 2 });
    expect([...changed]).toEqual(['me']);
  });

  it('asks again for a topic whose patch starts elsewhere, and still shows it', () => {
    const { gaps } = store.apply(sync({ seq: 8, topics: { me: patch(8, 7, { b: 2 }) } }));
    expect(gaps).toEqual(['me']);
    expect(store.have()).toEqual({ rooms: 3 });
    expect(store.get('me')).toEqual({ a: 1 });
    expect(store.seq).toBe(5);
  });

  it('takes a patch that it has already for nothing new', () => {
    const again = sync({ seq: 6, topics: { me: patch(6, 5, { b: 2 }) } });
    store.apply(again);
    expect(store.apply(again)).toEqual({ changed: new Set(), gaps: [] });
  });

  it('takes an older document for a gap', () => {
    expect(store.apply(sync({ topics: { me: whole(4, {}) } })).gaps).toEqual(['me']);
  });

  it('lets go of what is gone', () => {
    const { changed } = store.apply(sync({ topics: { me: { gone: true }, help: { gone: true } } }));
    expect(store.get('me')).toBeUndefined();
    expect([...changed]).toEqual(['me']);
  });

  it('shows a split document only when it is complete', () => {
    store.apply(sync({ seq: 9, more: true, topics: { people: whole(0, { a: 1 }) } }));
    store.apply(sync({ seq: 9, more: true, topics: { people: patch(0, 0, { b: 2 }) } }));
    expect(store.get('people')).toBeUndefined();
    expect(store.have()).not.toHaveProperty('people');
    expect(store.seq).toBe(5);
    store.apply(sync({ seq: 9, topics: { people: patch(9, 0, { c: 3 }) } }));
    expect(store.get('people')).toEqual({ a: 1, b: 2, c: 3 });
    expect(store.have().people).toBe(9);
    expect(store.seq).toBe(9);
  });

  it('shows the former document while a split patch is not complete', () => {
    store.apply(sync({ more: true, topics: { me: patch(0, 5, { b: 2 }) } }));
    expect(store.get('me')).toEqual({ a: 1 });
    store.apply(sync({ seq: 6, topics: { me: patch(6, 0, { c: 3 }) } }));
    expect(store.get('me')).toEqual({ a: 1, b: 2, c: 3 });
  });

  it('forgets the parts of a document when the line drops between them', () => {
    store.apply(sync({ more: true, topics: { me: patch(0, 5, { b: 2 }), people: whole(0, {}) } }));
    store.interrupted();
    expect(store.have()).toEqual({ me: 5, rooms: 3 });
    const rest = sync({ seq: 6, topics: { me: patch(6, 0, {}), people: patch(6, 0, {}) } });
    expect(store.apply(rest).gaps).toEqual(['me', 'people']);
  });

  it('drops everything at `all`, but shows it until the whole has come', () => {
    const first = sync({ seq: 2, mark: 'n2', all: true, more: true, topics: { me: whole(2, {}) } });
    expect([...store.apply(first).changed]).toEqual(['me']);
    expect(store.have()).toEqual({ me: 2 });
    expect(store.get('rooms')).toEqual({});
    const last = store.apply(sync({ seq: 2, mark: 'n2', topics: {} }));
    expect([...last.changed]).toEqual(['rooms']);
    expect(store.get('rooms')).toBeUndefined();
    expect(store.names()).toEqual(['me']);
  });

  it('keeps the mark of the part that came last', () => {
    store.apply(sync({ seq: 9, mark: 'm9', more: true, topics: {} }));
    expect([store.mark, store.seq]).toEqual(['m9', 5]);
  });
});

describe('the topics of a session', () => {
  it('tell of a topic only when it changed', () => {
    const topics = new SessionTopics();
    const heard: unknown[] = [];
    const off = topics.on('me', (document) => heard.push(document));
    topics.apply(sync({ topics: { rooms: whole(1, {}) } }));
    topics.apply(sync({ topics: { me: whole(1, {}) } }));
    off();
    topics.apply(sync({ topics: { me: { gone: true } } }));
    expect(heard).toEqual([{}]);
  });

  it('are exchanged with the first sync of another session', () => {
    const topics = new SessionTopics();
    topics.apply(sync({ seq: 40, topics: { me: whole(9, {}), rooms: whole(40, {}) } }));
    const changes: string[][] = [];
    topics.onChange(({ changed }) => changes.push([...changed].sort()));
    topics.otherSession();
    expect(topics.names()).toEqual(['me', 'rooms']);
    expect(topics.seq).toBe(0);
    topics.apply(sync({ seq: 2, topics: { me: whole(1, {}), session: whole(1, {}) } }));
    expect(topics.names()).toEqual(['me', 'session']);
    expect(changes).toEqual([['me', 'rooms', 'session']]);
  });

  it('ignore what was on its way to a topic that nobody wants any more', () => {
    const topics = new SessionTopics();
    topics.apply(sync({ topics: { people: whole(1, {}) } }));
    topics.want([], ['people']);
    expect(topics.get('people')).toBeUndefined();
    expect(topics.apply(sync({ topics: { people: patch(2, 1, {}) } })).gaps).toEqual([]);
    topics.want(['people'], []);
    topics.apply(sync({ topics: { people: whole(3, { a: 1 }) } }));
    expect(topics.get('people')).toEqual({ a: 1 });
  });
});
