import {
  type Api,
  type Clearance,
  downloadClearances,
  listClearances,
  renewClearance,
  type Workshop,
} from '@plenary/client/rest';
import { date } from '../../i18n/index.ts';
import { ActionButton, Banner, Chip, EmptyState, Skeleton } from '../../ui/index.ts';
import { told, useAsked } from '../asking.ts';
import { CopyButton } from '../Copy.tsx';
import { saveFile } from '../download.ts';
import { Failing } from '../Frame.tsx';
import { SubPage } from '../SubPage.tsx';
import { c } from './texts.ts';

/** The links by which delegations clear their cards: to copy, to save, to make anew. */
export function LinksPage(props: {
  api: Api;
  workshop: Workshop;
  nameOf: (key: string) => string;
  onBack: () => void;
}) {
  const { api, workshop } = props;
  const [asked, again] = useAsked(() => listClearances(api, workshop.key), [api, workshop.key]);
  const links = asked.is === 'there' ? asked.value : [];
  return (
    <SubPage
      tab="compendium"
      back={c('back')}
      title={c('links')}
      onBack={props.onBack}
      tools={
        links.length > 0 && (
          <ActionButton
            size="small"
            icon="down"
            onAction={() =>
              told(async () =>
                saveFile(await downloadClearances(api, workshop.key), 'clearance.csv'),
              )
            }
          >
            {c('links.csv')}
          </ActionButton>
        )
      }
    >
      <Banner tone="warn">{c('links.text')}</Banner>
      {asked.is === 'loading' && (
        <div class="card" aria-busy="true">
          <Skeleton lines={6} />
        </div>
      )}
      {asked.is === 'failed' && <Failing trouble={asked.trouble} onAgain={again} />}
      {asked.is === 'there' && links.length === 0 && (
        <div class="card">
          <EmptyState icon="link" title={c('links.none')}>
            {c('links.none.text')}
          </EmptyState>
        </div>
      )}
      {links.length > 0 && (
        <ul class="card compendium-links">
          {links.map((link) => (
            <LinkRow
              key={link.delegation}
              link={link}
              name={props.nameOf(link.delegation)}
              onRenew={() =>
                told(async () => {
                  await renewClearance(api, workshop.key, link.delegation);
                  again();
                })
              }
            />
          ))}
        </ul>
      )}
    </SubPage>
  );
}

const dayOf = (iso: string) => date(iso.slice(0, 10), true);

function LinkRow(props: { link: Clearance; name: string; onRenew: () => ReturnType<typeof told> }) {
  const { link, name } = props;
  return (
    <li>
      <span class="compendium-link-who">
        <bdi class="strong">{name}</bdi>
        <span class="small muted">
          {link.usedAt ? c('links.used', { date: dayOf(link.usedAt) }) : c('links.unused')} ·{' '}
          {c('links.expires', { date: dayOf(link.expiresAt) })}
        </span>
      </span>
      <Chip tone={link.open > 0 ? 'accent' : 'good'} icon={link.open > 0 ? 'clock' : 'check'}>
        {link.open > 0 ? c('links.open', { open: link.open, count: link.cards }) : c('links.done')}
      </Chip>
      <code class="compendium-url" dir="ltr">
        {link.url}
      </code>
      <span class="row">
        <CopyButton text={link.url} what={c('links.copy', { name })} />
        <ActionButton
          size="small"
          kind="quiet"
          icon="refresh"
          aria-label={c('links.renew.of', { name })}
          onAction={props.onRenew}
        >
          {c('links.renew')}
        </ActionButton>
      </span>
    </li>
  );
}
