import type { Answer, PollDocument, PollResultsDocument } from '@plenary/client';
import { useEffect, useId, useState } from 'preact/hooks';
import { list, number, percent, pick, sentence, t } from '../i18n/index.ts';
import { Bars, Button, Chip, Fill, Icon, Problem, Spinner } from '../ui/index.ts';
import {
  isChosen,
  meanOf,
  type Option,
  optionsOf,
  type Stand,
  standOf,
  takesAnswers,
  toggled,
} from './polls.ctrl.ts';
import type { Room } from './room.ctrl.ts';

interface Shown {
  readonly poll: PollDocument;
  readonly stand: Stand;
  readonly options: readonly Option[];
  readonly results: PollResultsDocument | undefined;
}

/** A poll with its answer, in every state from asked to closed. */
export function PollCard({
  room,
  poll,
  guarded,
}: {
  room: Room;
  poll: PollDocument;
  guarded: boolean;
}) {
  const me = room.me.value;
  const session = room.session.value;
  const [problem, setProblem] = useState('');
  const arming = useArming(guarded);
  const id = useId();
  if (!me || !session) return null;
  const shown: Shown = {
    poll,
    stand: standOf(poll, me.polls[poll.key], room.live.outbox.value, me.name),
    options: optionsOf(poll, pick),
    results: room.results(poll.key).value,
  };

  async function answer(given: Answer): Promise<void> {
    setProblem('');
    const outcome = await room.live.send('poll.answer', {
      poll: poll.key,
      answer: given,
      round: poll.round,
    });
    if (!outcome.ok) setProblem(outcome.message);
  }

  const give = (given: Answer) => {
    answer(given).catch(() => undefined);
  };
  const open = mayAnswer(shown.stand) && takesAnswers(session) && !arming;
  return (
    <section class={`card poll ${shown.stand.is}`} aria-labelledby={id}>
      <PollHead poll={poll} id={id} delegation={pick(me.delegation?.name)} />
      {poll.state === 'closed' ? (
        <Outcome {...shown} />
      ) : (
        <Choices {...shown} room={room} disabled={!open} onAnswer={give} />
      )}
      <Problem>{problem && t('poll.refused', { reason: problem })}</Problem>
      <div class="poll-foot">
        <StandLine
          {...shown}
          paused={!takesAnswers(session)}
          offline={room.live.line.value !== 'online'}
        />
        <p class="muted small figures">{answeredLine(poll)}</p>
      </div>
    </section>
  );
}

/** A poll that has just taken another's place takes no tap meant for the other. */
function useArming(guarded: boolean): boolean {
  const [arming, setArming] = useState(guarded);
  useEffect(() => {
    if (!arming) return;
    const timer = setTimeout(() => setArming(false), 300);
    return () => clearTimeout(timer);
  }, [arming]);
  return arming;
}

function mayAnswer(stand: Stand): boolean {
  if (stand.is === 'answered') return stand.mayChange;
  return stand.is === 'asked' || stand.is === 'sending';
}

function answeredLine({ by, answered, entitled }: PollDocument): string {
  const [count, all] = [entitled, number(answered)];
  return by === 'delegation'
    ? t('poll.answered.delegations', { answered: all, count })
    : t('poll.answered.people', { answered: all, count });
}

function PollHead(props: { poll: PollDocument; id: string; delegation: string }) {
  const { poll } = props;
  const forDelegation = poll.by === 'delegation' && props.delegation;
  return (
    <header class="stack tight">
      <p class="row">
        <Chip tone={poll.state === 'open' ? 'accent' : 'plain'} icon="ballot">
          {t(poll.state === 'open' ? 'poll.open' : 'poll.closed')}
        </Chip>
        {forDelegation && (
          <span class="muted small">{t('poll.for', { delegation: props.delegation })}</span>
        )}
      </p>
      <h2 id={props.id} dir="auto">
        {pick(poll.question)}
      </h2>
    </header>
  );
}

type ChoicesProps = Shown & { room: Room; disabled: boolean; onAnswer: (answer: Answer) => void };

function Choices(props: ChoicesProps) {
  if (props.poll.type === 'scale') return <Scale {...props} />;
  return props.poll.type === 'multi' ? <Several {...props} /> : <One {...props} />;
}

const given = (stand: Stand): Answer | undefined => ('answer' in stand ? stand.answer : undefined);

function One({ poll, stand, options, results, disabled, onAnswer }: ChoicesProps) {
  return (
    <fieldset class="options">
      <legend class="hint-line">{t('poll.single')}</legend>
      {options.map((option) => (
        <OptionButton
          key={option.key}
          {...{ option, results, disabled }}
          chosen={isChosen(given(stand), option.key)}
          shape={poll.type === 'multi' ? 'square' : 'round'}
          onChoose={() => onAnswer(option.key)}
        />
      ))}
    </fieldset>
  );
}

function Several({ poll, stand, options, results, disabled, room, onAnswer }: ChoicesProps) {
  const place = `${poll.key} ${poll.round}`;
  const sent = given(stand);
  const draft = room.drafts.value.get(place);
  const chosen = draft ?? (Array.isArray(sent) ? sent : []);
  const most = poll.maxChoices ?? options.length;
  const set = (next: readonly string[] | undefined) => {
    const drafts = new Map(room.drafts.value);
    if (next) drafts.set(place, next);
    else drafts.delete(place);
    room.drafts.value = drafts;
  };
  return (
    <fieldset class="options">
      <legend class="hint-line">
        {most < options.length ? t('poll.several', { count: most }) : t('poll.several.all')}
      </legend>
      {options.map((option) => (
        <OptionButton
          key={option.key}
          {...{ option, results }}
          shape="square"
          chosen={chosen.includes(option.key)}
          disabled={disabled || (chosen.length >= most && !chosen.includes(option.key))}
          onChoose={() => set(toggled(chosen, option.key, most))}
        />
      ))}
      {!disabled && (draft || stand.is === 'asked') && (
        <div class="row send-row">
          <Button
            kind="primary"
            disabled={chosen.length === 0}
            onClick={() => {
              onAnswer(chosen);
              set(undefined);
            }}
          >
            {chosen.length === 0 ? t('poll.send.none') : t('poll.send', { count: chosen.length })}
          </Button>
          {draft && sent !== undefined && (
            <Button kind="quiet" onClick={() => set(undefined)}>
              {t('poll.keep')}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}

function OptionButton(props: {
  option: Option;
  chosen: boolean;
  disabled: boolean;
  shape: 'round' | 'square';
  results: PollResultsDocument | undefined;
  onChoose: () => void;
}) {
  const { option, results } = props;
  const count = results?.tally[option.key] ?? 0;
  const share = results && results.answers > 0 ? count / results.answers : 0;
  return (
    <button
      type="button"
      class="option"
      aria-pressed={props.chosen}
      disabled={props.disabled}
      onClick={props.onChoose}
    >
      <span class={`tick ${props.shape}`} aria-hidden="true">
        {props.chosen && <Icon name="check" size={16} />}
      </span>
      <span class="option-label" dir="auto">
        {option.label}
      </span>
      {results && (
        <>
          <span class="option-count figures">
            <span class="unseen">{t('poll.count', { count })}</span>
            <span aria-hidden="true">
              <b>{number(count)}</b> {percent(share)}
            </span>
          </span>
          <Fill share={share} />
        </>
      )}
    </button>
  );
}

function Scale({ poll, stand, options, results, disabled, onAnswer }: ChoicesProps) {
  const [min, max] = [options[0]?.label ?? '', options.at(-1)?.label ?? ''];
  return (
    <fieldset class="options">
      <legend class="hint-line">{t('poll.scale', { min, max })}</legend>
      <div class="scale">
        {options.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            class="step"
            aria-pressed={isChosen(given(stand), key)}
            disabled={disabled}
            onClick={() => onAnswer(Number(key))}
          >
            {label}
          </button>
        ))}
      </div>
      {results && results.answers > 0 && <Outcome {...{ poll, stand, options, results }} />}
    </fieldset>
  );
}

function Outcome({ poll, stand, options, results }: Shown) {
  if (!results) return <p class="muted">{t(withheld(poll))}</p>;
  const mean = poll.type === 'scale' ? meanOf(results) : undefined;
  return (
    <>
      <Bars
        name={pick(poll.question)}
        answers={results.answers}
        bars={options.map(({ key, label }) => ({
          key,
          label,
          count: results.tally[key] ?? 0,
          mine: isChosen(given(stand), key),
        }))}
      />
      {mean !== undefined && (
        <p class="muted">{t('poll.mean', { mean: Math.round(mean * 10) / 10 })}</p>
      )}
    </>
  );
}

function withheld({ results, published }: PollDocument) {
  if (results === 'hidden') return 'poll.withheld.hidden' as const;
  if (results === 'released' && !published) return 'poll.withheld.released' as const;
  return 'poll.withheld.soon' as const;
}

function labels(answer: Answer, options: readonly Option[]): string {
  return list(options.filter(({ key }) => isChosen(answer, key)).map(({ label }) => label));
}

/** One sentence on where this person stands with the poll, and what they may still do. */
function StandLine(props: Shown & { offline: boolean; paused: boolean }) {
  const { stand, options, offline, paused } = props;
  switch (stand.is) {
    case 'asked':
      if (paused) return <p class="stand muted">{t('stand.paused')}</p>;
      return <p class="stand muted">{t(offline ? 'stand.asked.offline' : 'stand.asked')}</p>;
    case 'sending':
      return (
        <p class="stand warn" role="status">
          {offline ? <Icon name="clock" /> : <Spinner />}
          <span>{t(offline ? 'stand.kept' : 'stand.sending')}</span>
        </p>
      );
    case 'answered':
      return (
        <p class="stand good" role="status">
          <Icon name="check" />
          <span>
            {stand.by
              ? t('stand.by', { answer: labels(stand.answer, options), name: stand.by })
              : t('stand.answered')}{' '}
            {stand.mayChange && !paused && <span class="muted">{t('stand.change')}</span>}
          </span>
        </p>
      );
    case 'watching':
      return (
        <p class="stand muted">
          <Icon name="eye" />
          <span>{sentence(stand.reason, t('stand.watching'))}</span>
        </p>
      );
    case 'closed':
      return <ClosedLine {...{ stand, options }} />;
  }
}

function ClosedLine(props: { stand: Stand & { is: 'closed' }; options: readonly Option[] }) {
  const { answer, by } = props.stand;
  if (answer === undefined) return <p class="stand muted">{t('stand.closed')}</p>;
  const values = { answer: labels(answer, props.options) };
  return (
    <p class="stand muted">
      <Icon name="check" />
      <span>{by ? t('stand.by', { ...values, name: by }) : t('stand.closed.mine', values)}</span>
    </p>
  );
}
