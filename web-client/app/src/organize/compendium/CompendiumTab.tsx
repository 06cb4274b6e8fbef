import { type Api, type Card, listCards, type Workshop } from '@plenary/client/rest';
import { useEffect } from 'preact/hooks';
import { pick } from '../../i18n/index.ts';
import { Button, EmptyState, Skeleton } from '../../ui/index.ts';
import { titlesOf } from '../acts.ctrl.ts';
import { useAsked } from '../asking.ts';
import { Failing, Stale } from '../Frame.tsx';
import { CardPage } from './CardPage.tsx';
import { CardsPage } from './CardsPage.tsx';
import './compendium.css';
import { Unread } from '../Unread.tsx';
import { LinksPage } from './LinksPage.tsx';
import { c } from './texts.ts';

/** The good practices of a workshop: read, worded, cleared and published. */
export function CompendiumTab(props: {
  workshop: Workshop;
  api: Api;
  of: string | undefined;
  onGo: (of?: string) => void;
  onPlan: () => void;
}) {
  const { workshop, api, of } = props;
  const [asked, again] = useAsked(() => listCards(api, workshop.key), [api, workshop.key], 30_000);
  // A delegation decides by its link at any time: each page of the tab begins with what stands now.
  useEffect(() => {
    if (asked.is !== 'loading') again();
  }, [again, of]);
  const names = new Map(workshop.delegations.map(({ key, name }) => [key, pick(name)]));
  const nameOf = (key: string) => names.get(key) ?? key;
  if (asked.is === 'loading') {
    return (
      <div class="card" aria-busy="true">
        <Skeleton title lines={8} />
      </div>
    );
  }
  if (asked.is === 'failed') return <Failing trouble={asked.trouble} onAgain={again} />;
  const { cards, unread } = asked.value;
  return (
    <div class="stack">
      <Stale trouble={asked.stale} onAgain={again} />
      <Unread sessions={unread} titleOf={titlesOf(workshop)} />
      {cards.length === 0 ? (
        <None onPlan={props.onPlan} />
      ) : (
        <Page {...props} of={of} cards={cards} nameOf={nameOf} onChanged={again} />
      )}
    </div>
  );
}

function Page(props: {
  workshop: Workshop;
  api: Api;
  of: string | undefined;
  cards: readonly Card[];
  nameOf: (key: string) => string;
  onGo: (of?: string) => void;
  onChanged: () => void;
}) {
  const { of, cards } = props;
  const back = () => props.onGo(undefined);
  if (of === 'links') return <LinksPage {...props} onBack={back} />;
  const card = cards.find(({ id }) => id === of);
  if (card) return <CardPage key={card.id} {...props} card={card} onBack={back} />;
  return <CardsPage {...props} />;
}

function None({ onPlan }: { onPlan: () => void }) {
  return (
    <div class="card">
      <EmptyState
        icon="file"
        title={c('none')}
        action={
          <Button icon="arrow" onClick={onPlan}>
            {c('none.plan')}
          </Button>
        }
      >
        <p>{c('none.text')}</p>
        <ol class="compendium-steps">
          <li>{c('none.step1')}</li>
          <li>{c('none.step2')}</li>
          <li>{c('none.step3')}</li>
        </ol>
      </EmptyState>
    </div>
  );
}
