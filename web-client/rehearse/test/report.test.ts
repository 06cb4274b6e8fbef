import { describe, expect, it } from 'vitest';
import { Meter } from '../crowd/meter.ts';
import { quantiles } from '../report/quantiles.ts';
import { reportOf } from '../report/report.ts';
import type { SessionOutcome } from '../run/session.ts';

const outcome = (more: Partial<SessionOutcome> = {}): SessionOutcome => ({
  session: 'one',
  people: 10,
  joined: 10,
  failures: {},
  skipped: [],
  difference: { lost: 0, doubled: 0 },
  forgotten: [],
  unanswered: 0,
  attendance: {
    people: 10,
    abruptEnds: 2,
    maxSeconds: 6,
    p99Seconds: 4,
    maxHeartbeats: 0.4,
    maxMissedSeconds: 6,
    maxInventedSeconds: 0,
    maxBeyondSeconds: 0,
    toleranceSeconds: 2,
    beyond: [],
  },
  journal: { valid: true, entries: 40 },
  ...more,
});

describe('quantiles', () => {
  it('are values below which a share lies', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(quantiles(hundred)).toEqual({ count: 100, p50: 50, p99: 99, max: 100 });
    expect(quantiles([7])).toEqual({ count: 1, p50: 7, p99: 7, max: 7 });
    expect(quantiles([])).toEqual({ count: 0, p50: 0, p99: 0, max: 0 });
  });
});

describe('a meter', () => {
  const said = '{"t":"cmd","id":"c1","name":"poll.answer","args":{"poll":"ready","answer":"yes"}}';

  it('measures from the first sending to the answer, whatever lies between', () => {
    const meter = new Meter();
    meter.sent('ana', said, 100);
    meter.received('ana', '{"t":"no","id":"c1","code":"unavailable","retry":true}', 110);
    meter.sent('ana', said, 400);
    meter.received('ana', '{"t":"ok","id":"c1","seq":7}', 450);
    meter.received('ana', '{"t":"ok","id":"c1","seq":7}', 900);
    expect(meter.acks).toEqual([350]);
    expect(meter.counts()).toMatchObject({ sent: 1, acked: 1, refused: 0 });
    expect(meter.retries).toBe(1);
  });

  it('counts refusals by their kind, and bytes as they are sent', () => {
    const meter = new Meter();
    meter.sent('ana', said, 0);
    meter.received('ana', '{"t":"no","id":"c1","code":"poll.closed","retry":false}', 5);
    meter.received('ana', '"é"', 6);
    expect([...meter.refusals]).toEqual([['poll.closed', 1]]);
    expect(meter.bytesIn.get('ana')).toBe(55 + 4);
  });

  it('tells whether a command that is asked for again stands', async () => {
    const meter = new Meter();
    const again = meter.askAgain('c1');
    meter.received('ana', '{"t":"ok","id":"c1","seq":7}', 1);
    expect(await again).toEqual({ is: 'ok', seq: 7 });
    const refused = meter.askAgain('c2');
    meter.received('ana', '{"t":"no","id":"c2","code":"poll.closed","message":"Over."}', 2);
    expect(await refused).toEqual({ is: 'no', code: 'poll.closed' });
  });
});

describe('a report', () => {
  it('holds where nothing is lost, doubled or missing', () => {
    const report = reportOf('w~rehearsal-1', 10, new Meter(), [outcome(), outcome()]);
    expect(report).toMatchObject({ held: true, broken: [], joined: { asked: 20, joined: 20 } });
    expect(report.attendance).toMatchObject({ abruptEnds: 4, maxSeconds: 6 });
  });

  it.each([
    [{ joined: 9 }, '1 of 10 people did not get in.'],
    [{ difference: { lost: 2, doubled: 0 } }, '2 acked commands are lost.'],
    [
      { forgotten: [{ name: 'poll.answer', person: 'ann', args: {}, seq: 7, again: null }] },
      '1 acked commands are lost.',
    ],
    [{ difference: { lost: 0, doubled: 3 } }, '3 commands count twice.'],
    [{ unanswered: 1 }, '1 commands were never answered.'],
    [{ journal: { valid: false, entries: 4 } }, 'The record does not verify: one.'],
  ])('says what does not hold: %j', (more, sentence) => {
    const report = reportOf('w~rehearsal-1', 10, new Meter(), [outcome(more)]);
    expect(report.held).toBe(false);
    expect(report.broken).toEqual([sentence]);
  });

  const off = { ...outcome().attendance, maxBeyondSeconds: 7, beyond: ['ana'] };
  const sentence =
    'The attendance of 1 people is off by up to 7 s more than a heartbeat per abrupt end.';

  it('does not forgive the record of a slow server', () => {
    const meter = new Meter();
    meter.acks.push(20_000);
    const report = reportOf('w~rehearsal-1', 10, meter, [outcome({ attendance: off })]);
    expect(report).toMatchObject({ held: false, broken: [sentence] });
  });

  it('says where the simulators themselves were late, and forgives nothing for it', () => {
    const meter = new Meter();
    meter.lagMs = 8_000;
    const report = reportOf('w~rehearsal-1', 10, meter, [outcome({ attendance: off })]);
    expect(report).toMatchObject({ held: false, ownLagMs: 8_000 });
    expect(report.broken).toEqual([
      sentence,
      'The simulators were late by 8000 ms themselves: rehearse from a machine with less to do.',
    ]);
  });

  it('does not hold where screens stayed stale', () => {
    const meter = new Meter();
    meter.stale = 3;
    const report = reportOf('w~rehearsal-1', 10, meter, [outcome()]);
    expect(report.broken).toEqual(['3 screens did not show a change within ten seconds.']);
  });
});
