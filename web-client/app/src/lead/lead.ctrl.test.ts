import { describe, expect, test, vi } from 'vitest';
import { fakeSession } from '../../dev/fake.ts';
import { me, session, usual, withRound } from '../../dev/lead-documents.ts';
import { withPoll } from '../../dev/lead-polls.ts';
import { deskWith } from '../../dev/planner-documents.ts';
import { liveOf } from '../live/live.ts';
import { leadOf } from './lead.ctrl.ts';

function play(documents: Readonly<Record<string, unknown>> = {}) {
  const source = fakeSession({ ...usual, ...documents });
  const lead = leadOf(liveOf(source), async () => ({ code: 'RTC-2021' }));
  return { source, lead };
}

describe('the page of those who lead', () => {
  test('has the polls and not their results among the polls', () => {
    const { lead } = play(withPoll('open'));
    expect(lead.polls.value.map(({ key }) => key)).toEqual(['hybrid-ready']);
    expect(lead.results('hybrid-ready').value?.answers).toBe(6);
  });

  test('asks what is to be decided once it is known that one leads', () => {
    const asked: string[] = [];
    const decisions = async (key: string) => {
      asked.push(key);
      return [];
    };
    const desk = { ...deskWith(4), decisions };
    const guest = { ...me, role: 'participant' as const };
    const source = fakeSession({ ...usual, me: guest });
    const lead = leadOf(
      liveOf(source),
      async () => ({ code: 'RTC-2021' }),
      undefined,
      undefined,
      desk,
    );
    source.change({ session: { ...session, minutes: 111 } });
    expect(asked).toEqual([]);
    source.change({ me });
    source.change({ session: { ...session, minutes: 112 } });
    expect(asked).toEqual([session.key]);
    lead.end();
  });

  test('has groups while a round is on, and where everyone is', () => {
    const { source, lead } = play(withRound(4));
    expect(lead.groups.value).toHaveLength(4);
    expect(lead.places.value.get('fj-delegate-1')).toBe('2');
    source.change({ session });
    expect(lead.groups.value).toEqual([]);
  });

  test('forgets the unmet wishes with the round', () => {
    const { source, lead } = play(withRound(4));
    lead.violations.value = ['China should be spread.'];
    source.change({ session });
    expect(lead.violations.value).toEqual([]);
  });

  test('keeps the unmet wishes that come before the round is shown', () => {
    const { source, lead } = play();
    lead.violations.value = ['China should be spread.'];
    source.change({ session: { ...session, minutes: 111 } });
    source.change(withRound(4));
    expect(lead.violations.value).toHaveLength(1);
  });

  test('shows what is on again when the item changes', () => {
    const { source, lead } = play(withPoll('closed'));
    lead.chosen.value = 'hybrid-ready';
    source.change({ people: usual.people });
    expect(lead.chosen.value).toBe('hybrid-ready');
    source.change({
      session: { ...session, now: { item: 'vice-chair', since: '2021-10-27T06:22:00Z' } },
    });
    expect(lead.chosen.value).toBeUndefined();
  });

  test('has the next copy in the middle when everyone has it on the screen', () => {
    const on = (of: string) => ({
      session: { ...session, presenting: { sheet: 'map', of, title: { en: 'Map' } } },
    });
    const { source, lead } = play(on('fj'));
    lead.front.value = { sheet: 'map', of: 'fj', tab: 'progress' };
    source.change(on('jp'));
    expect(lead.front.value?.of).toBe('jp');
    lead.front.value = { sheet: 'map', of: 'au', tab: 'progress' };
    source.change(on('kr'));
    expect(lead.front.value?.of).toBe('au');
  });

  test('keeps the screen of a tablet on while the session is live', async () => {
    const request = vi.fn(async () => ({ release: async () => undefined }));
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
    const { source, lead } = play({ session: { ...session, state: 'open' } });
    expect(request).not.toHaveBeenCalled();
    source.change({ session });
    expect(request).toHaveBeenCalledWith('screen');
    lead.end();
    vi.unstubAllGlobals();
  });
});
