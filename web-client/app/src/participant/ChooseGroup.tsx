import type { SessionDocument } from '@plenary/client';
import { useEffect, useState } from 'preact/hooks';
import { list, pick, t } from '../i18n/index.ts';
import { told } from '../live/live.ts';
import { ActionButton, Icon, Problem, Skeleton, Spinner } from '../ui/index.ts';
import { TimeLeft } from './Group.tsx';
import type { Room } from './room.ctrl.ts';
import { choicesOf, type GroupChoice, isFull } from './round.ctrl.ts';

/** The stage of a round in which everyone chooses a group. */
export function ChooseStage({ room, session }: { room: Room; session: SessionDocument }) {
  const { round } = session;
  if (!round) return null;
  const max = round.max;
  return (
    <div class="stack">
      <div class="head-line">
        <div class="stack tight">
          <p class="kicker">
            <Icon name="group" size={18} />
            {pick(round.title)}
          </p>
          <h1>{t('choose.title')}</h1>
        </div>
        <TimeLeft round={round} choosing />
      </div>
      <p class="lead">{max ? t('choose.text.max', { count: max }) : t('choose.text')}</p>
      <GroupChoices room={room} session={session} />
      <div>
        <ActionButton
          kind="quiet"
          onAction={async () => told(await room.live.send('breakout.decline', {}))}
        >
          {t('start.stay')}
        </ActionButton>
      </div>
    </div>
  );
}

/** The groups as large choices; one may change one's mind until the end. */
export function GroupChoices({ room, session }: { room: Room; session: SessionDocument }) {
  const { live } = room;
  const [going, setGoing] = useState<string>();
  const [problem, setProblem] = useState('');
  useEffect(() => live.want('rooms', 'people'), [live]);
  const rooms = live.topic('rooms').value;
  const mine = room.me.value?.group?.key;
  if (!rooms) return <Skeleton lines={4} />;

  async function choose(group: string): Promise<void> {
    setProblem('');
    setGoing(group);
    room.went();
    const outcome = await live.send('breakout.choose', { group });
    setGoing(undefined);
    if (!outcome.ok) setProblem(outcome.message);
  }

  return (
    <fieldset class="options">
      <legend class="unseen">{t('choose.title')}</legend>
      {choicesOf(rooms, live.topic('people').value, session.round, mine).map((choice) => (
        <Choice
          key={choice.key}
          choice={choice}
          going={going === choice.key}
          disabled={isFull(choice) || session.state !== 'live'}
          onChoose={() => {
            if (!choice.mine) choose(choice.key).catch(() => undefined);
          }}
        />
      ))}
      <Problem>{problem}</Problem>
    </fieldset>
  );
}

const named = 4;

function whoIn({ names }: GroupChoice): string {
  if (names.length === 0) return t('choose.empty');
  if (names.length <= named) return list(names);
  const rest = t('choose.more', { count: names.length - named + 1 });
  return list([...names.slice(0, named - 1), rest]);
}

function placesIn({ left, names }: GroupChoice): string {
  if (left === undefined) return t('people.here', { count: names.length });
  return left === 0 ? t('choose.full') : t('choose.left', { count: left });
}

function Choice(props: {
  choice: GroupChoice;
  going: boolean;
  disabled: boolean;
  onChoose: () => void;
}) {
  const { choice, going } = props;
  const { title, mine } = choice;
  return (
    <button
      type="button"
      class="option group-choice"
      aria-pressed={mine || going}
      aria-disabled={props.disabled || undefined}
      disabled={props.disabled}
      onClick={props.onChoose}
    >
      <span class="tick round" aria-hidden="true">
        {going ? <Spinner /> : mine && <Icon name="check" size={16} />}
      </span>
      <span class="option-label">
        <span class="group-line">
          <bdi>{title}</bdi>
          <span class="small figures places">{placesIn(choice)}</span>
        </span>
        <span class="muted small who-in">{whoIn(choice)}</span>
      </span>
    </button>
  );
}
