import {
  type Api,
  downloadLinks,
  type LinkLine,
  listLinks,
  type Workshop,
} from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { day, pick, t, time } from '../../i18n/index.ts';
import { ActionButton, Banner, Button, EmptyState, Field, Skeleton } from '../../ui/index.ts';
import { told, useAsked } from '../asking.ts';
import { CopyButton } from '../Copy.tsx';
import { saveFile } from '../download.ts';
import { Failing } from '../Frame.tsx';
import { More } from '../Grid.tsx';
import { useFirstRows } from '../media.ts';
import { everyone, isMeant } from '../people.ctrl.ts';
import { SubPage } from '../SubPage.tsx';
import { o } from '../texts.ts';
import { inTabs } from './cards.ctrl.ts';
import { p } from './texts.ts';

/** The links of everybody: to copy, to save, to print. */
export function LinksPage(props: {
  api: Api;
  workshop: Workshop;
  onBack: () => void;
  onCards: () => void;
}) {
  const { api, workshop } = props;
  const [asked, again] = useAsked(() => listLinks(api, workshop.key), [api, workshop.key]);
  const links = asked.is === 'there' ? asked.value : [];
  const names = new Map(workshop.delegations.map(({ key, name }) => [key, pick(name)]));
  return (
    <SubPage
      tab="people"
      back={p('back')}
      title={p('links.title')}
      onBack={props.onBack}
      tools={
        links.length > 0 && (
          <>
            <CopyButton
              text={inTabs(links, names)}
              what={p('links.what')}
              label={p('links.copy-all')}
            />
            <ActionButton
              size="small"
              icon="down"
              onAction={() =>
                told(async () => saveFile(await downloadLinks(api, workshop.key), 'links.csv'))
              }
            >
              {p('links.csv')}
            </ActionButton>
            <Button size="small" icon="print" onClick={props.onCards}>
              {p('cards')}
            </Button>
          </>
        )
      }
    >
      <Banner tone="warn">{p('links.warn')}</Banner>
      {asked.is === 'loading' && (
        <div class="card" aria-busy="true">
          <Skeleton lines={10} />
        </div>
      )}
      {asked.is === 'failed' && <Failing trouble={asked.trouble} onAgain={again} />}
      {asked.is === 'there' && links.length === 0 && (
        <div class="card">
          <EmptyState icon="link" title={p('links.none')} />
        </div>
      )}
      {links.length > 0 && <Links links={links} names={names} />}
    </SubPage>
  );
}

function Links({
  links,
  names,
}: {
  links: readonly LinkLine[];
  names: ReadonlyMap<string, string>;
}) {
  const [search, setSearch] = useState('');
  const meant = links.filter((link) =>
    isMeant(link, { ...everyone, search }, (key) => names.get(key) ?? key),
  );
  const [first, more] = useFirstRows(meant.length);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const used = links.filter(({ usedAt }) => usedAt !== undefined).length;
  return (
    <>
      <div class="filters no-print">
        <Field
          label={o('filter.search')}
          type="search"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <p class="filter-count small muted" role="status">
          {p('links.used.count', { used, count: links.length })}
        </p>
      </div>
      <ul class="card plain-list links-list">
        {meant.slice(0, first).map((link) => (
          <li key={link.person}>
            <span class="links-who">
              <bdi class="strong">{link.name}</bdi>
              <span class="small muted">
                {link.delegation && <bdi>{names.get(link.delegation) ?? link.delegation}</bdi>}
                {link.delegation && ' · '}
                {t(`role.${link.role}`)} ·{' '}
                {link.usedAt
                  ? `${p('links.used')} ${day(link.usedAt, zone)} ${time(link.usedAt, zone)}`
                  : p('links.never')}
              </span>
            </span>
            <code class="link-url" dir="ltr">
              {link.url}
            </code>
            <CopyButton text={link.url} what={o('link.of', { name: link.name })} />
          </li>
        ))}
      </ul>
      <More shown={first} all={meant.length} onMore={more} />
    </>
  );
}
