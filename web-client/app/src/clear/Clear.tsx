import type { OpenedClearance } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { date, pick, t } from '../i18n/index.ts';
import { keep, kept } from '../identity/storage.ts';
import { usePage, useSecret } from '../router.tsx';
import { Notice, Sheet } from '../sheets.tsx';
import { Banner, Button, EmptyState, Field, Icon, Spinner } from '../ui/index.ts';
import { CardToClear } from './CardToClear.tsx';
import './clear.css';
import { decided, open, replaced, type Way } from './clear.ctrl.ts';
import { type Deciding, decidingBy } from './deciding.ts';
import { k } from './texts.ts';

export default function Clear() {
  const secret = useSecret();
  return <ClearBy key={secret} secret={secret} />;
}

function ClearBy({ secret }: { secret: string }) {
  const [way, setWay] = useState<Way>({ is: 'opening' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setWay((before) => (before.is === 'open' ? before : { is: 'opening' }));
    open(secret).then((next) => current && setWay(next), console.error);
    return () => {
      current = false;
    };
  }, [secret, attempt]);
  return (
    <ClearPage
      way={way}
      deciding={decidingBy(secret)}
      onAgain={() => setAttempt((before) => before + 1)}
    />
  );
}

/** The page behind a clearance link, however far one came. */
export function ClearPage(props: { way: Way; deciding: Deciding; onAgain: () => void }) {
  const { way } = props;
  switch (way.is) {
    case 'opening':
      return (
        <Notice icon="file" title={k('opening')}>
          <Spinner />
        </Notice>
      );
    case 'unknown':
    case 'expired':
      return (
        <Notice icon={way.is === 'expired' ? 'clock' : 'link'} title={k(way.is)}>
          <p>{k(`${way.is}.text`)}</p>
        </Notice>
      );
    case 'busy':
    case 'offline':
      return (
        <Notice
          icon={way.is === 'busy' ? 'clock' : 'offline'}
          title={k(way.is)}
          action={
            <Button kind="primary" icon="refresh" onClick={props.onAgain}>
              {t('page.failed.again')}
            </Button>
          }
        >
          <p>{k(`${way.is}.text`)}</p>
        </Notice>
      );
    case 'open':
      return <Practices {...props} opened={way.opened} />;
  }
}

const namePlace = 'plenary.clearing-name';

function Practices(props: { opened: OpenedClearance; deciding: Deciding; onAgain: () => void }) {
  const { opened, deciding } = props;
  const [cards, setCards] = useState(opened.cards);
  const [name, setName] = useState(() => kept(namePlace, 'tab') ?? '');
  const [isMissing, setMissing] = useState(false);
  useEffect(() => setCards(opened.cards), [opened]);
  const title = k('title', { delegation: pick(opened.delegation) });
  usePage(title);
  const done = decided(cards);
  const isNamed = name.trim() !== '';

  return (
    <Sheet>
      <div class="clear stack">
        <header class="stack-tight">
          <p class="muted" dir="auto">
            {pick(opened.workshop)}
          </p>
          <h1 dir="auto">{title}</h1>
          <p>{k('intro')}</p>
          <p class="muted small">
            {k('until', { date: date(opened.expiresAt.slice(0, 10), true) })}
          </p>
        </header>
        {opened.archived && (
          <Banner icon="info" title={k('archived')}>
            {k('archived.text')}
          </Banner>
        )}
        {cards.length === 0 && (
          <div class="card">
            <EmptyState icon="check" title={k('none')}>
              {k('none.text')}
            </EmptyState>
          </div>
        )}
        {cards.length > 0 && !opened.archived && (
          <div class="card">
            <Field
              label={k('name')}
              hint={k('name.hint')}
              error={isMissing && !isNamed ? k('name.needed') : undefined}
              autocomplete="name"
              maxLength={120}
              value={name}
              onInput={({ currentTarget }) => {
                setName(currentTarget.value);
                keep(namePlace, currentTarget.value, 'tab');
              }}
            />
          </div>
        )}
        {cards.length > 0 && (
          <p class="clear-progress strong" role="status">
            {done === cards.length && <Icon name="check" />}
            {k('progress', { done, count: cards.length })}
          </p>
        )}
        {cards.map((card, index) => (
          <CardToClear
            key={card.id}
            card={card}
            number={index + 1}
            isFixed={opened.archived}
            deciding={deciding}
            nameOf={() => {
              setMissing(!isNamed);
              return isNamed ? name.trim() : undefined;
            }}
            onChanged={(changed) => setCards((all) => replaced(all, changed))}
            onOutdated={props.onAgain}
          />
        ))}
        {cards.length > 0 && done === cards.length && !opened.archived && (
          <Banner tone="good" title={k('done')}>
            {k('done.text')}
          </Banner>
        )}
      </div>
    </Sheet>
  );
}
