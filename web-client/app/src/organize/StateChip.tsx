import type { SessionState } from '@plenary/client';
import { Chip, type IconName, type Tone } from '../ui/index.ts';
import { o } from './texts.ts';

const tones: Record<SessionState, Tone> = {
  planned: 'plain',
  open: 'accent',
  live: 'good',
  paused: 'warn',
  closed: 'plain',
};
const icons: Record<SessionState, IconName> = {
  planned: 'calendar',
  open: 'door',
  live: 'play',
  paused: 'pause',
  closed: 'check',
};

/** How far a session is, in a word with its picture. */
export function StateChip({ state }: { state: SessionState }) {
  return (
    <Chip tone={tones[state]} icon={icons[state]}>
      {o(`state.${state}`)}
    </Chip>
  );
}
