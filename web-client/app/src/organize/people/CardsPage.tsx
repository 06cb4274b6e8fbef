import { type Api, type LinkLine, listLinks, type Workshop } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { date, pick, zoneName } from '../../i18n/index.ts';
import { Banner, Button, EmptyState, Select, Skeleton } from '../../ui/index.ts';
import { Qr } from '../../ui/Qr.tsx';
import { useAsked } from '../asking.ts';
import { Failing } from '../Frame.tsx';
import { SubPage } from '../SubPage.tsx';
import { o } from '../texts.ts';
import { pagesOf, sizeOf } from './cards.ctrl.ts';
import { p } from './texts.ts';
import './cards.css';

/** A card for each person with their link, to be printed and cut. */
export function CardsPage(props: { api: Api; workshop: Workshop; onBack: () => void }) {
  const { api, workshop } = props;
  const [asked, again] = useAsked(() => listLinks(api, workshop.key), [api, workshop.key]);
  const [only, setOnly] = useState('all');
  const links = asked.is === 'there' ? asked.value : [];
  const pages = pagesOf(links, workshop.delegations, only);
  const count = pages.flat().length;
  return (
    <SubPage
      tab="people"
      back={p('back')}
      title={p('cards.title')}
      onBack={props.onBack}
      tools={
        <Button kind="primary" icon="print" disabled={count === 0} onClick={() => print()}>
          {p('cards.print')}
        </Button>
      }
    >
      <div class="stack no-print">
        <Banner tone="warn">{p('links.warn')}</Banner>
        <div class="filters">
          <Select
            label={p('cards.who')}
            value={only}
            onChoose={setOnly}
            choices={[
              { value: 'all', label: p('cards.all') },
              ...workshop.delegations.map(({ key, name }) => ({ value: key, label: pick(name) })),
              { value: 'none', label: p('cards.others') },
            ]}
          />
          <p class="filter-count small muted" role="status">
            {asked.is === 'there' && p('cards.count', { count, pages: pages.length })}
          </p>
        </div>
        <p class="small muted measure">{p('cards.hint')}</p>
      </div>
      {asked.is === 'loading' && (
        <div class="card" aria-busy="true">
          <Skeleton lines={8} />
        </div>
      )}
      {asked.is === 'failed' && <Failing trouble={asked.trouble} onAgain={again} />}
      {asked.is === 'there' && count === 0 && (
        <div class="card">
          <EmptyState icon="link" title={p('links.none')} />
        </div>
      )}
      {pages.map((page) => (
        <ul class="card-page" key={page[0]?.person}>
          {page.map((link) => (
            <LinkCard key={link.person} link={link} workshop={workshop} />
          ))}
        </ul>
      ))}
    </SubPage>
  );
}

function LinkCard({ link, workshop }: { link: LinkLine; workshop: Workshop }) {
  const delegation = workshop.delegations.find(({ key }) => key === link.delegation);
  const days = workshop.days.map(({ day }) => day);
  const [first, last] = [days[0], days.at(-1)];
  const starts = workshop.days[0]?.sessions[0]?.starts;
  return (
    <li class="link-card">
      <Qr text={link.url} label={p('cards.qr', { name: link.name })} />
      <div class="link-card-text">
        <p class={`link-card-name ${sizeOf(link.name)}`} dir="auto">
          {link.name}
        </p>
        {delegation && (
          <p class="link-card-delegation" dir="auto">
            {pick(delegation.name)}
          </p>
        )}
        <p class="link-card-workshop" dir="auto">
          {pick(workshop.title)}
        </p>
        <p class="link-card-dates">
          {first &&
            last &&
            (first === last
              ? date(first, true)
              : o('dates', { first: date(first), last: date(last, true) }))}
          {starts && `, ${starts} ${zoneName(workshop.timezone)}`}
        </p>
      </div>
      <div class="link-card-address">
        <p>{p('cards.open')}</p>
        <p class="link-card-url" dir="ltr">
          {link.url.replace(/^https?:\/\//, '')}
        </p>
        <p class="link-card-care">{p('cards.personal')}</p>
      </div>
    </li>
  );
}
