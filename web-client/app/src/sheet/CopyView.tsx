import type { SheetDocument } from '@plenary/client';
import { type Api, getVersions } from '@plenary/client/rest';
import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { number, pick } from '../i18n/index.ts';
import { Banner, Chip, Fill, Icon, Skeleton, Spinner } from '../ui/index.ts';
import { isRoomy } from '../ui/wide.ts';
import './sheet.css';
import { Cards } from './Cards.tsx';
import { FillingContext } from './Context.ts';
import type { Copy } from './copy.ctrl.ts';
import type { Place } from './drafts.ts';
import type { Filling } from './filling.ts';
import { Grid } from './Grid.tsx';
import { RowByRow, WholeRows } from './RowByRow.tsx';
import { Stranded } from './Stranded.tsx';
import { type Access, progressOf } from './sheet.ctrl.ts';
import type { Sheets } from './sheets.ctrl.ts';
import { say } from './texts.ts';

export interface CopyViewProps {
  readonly sheets: Sheets;
  readonly sheet: string;
  readonly of: string;
  readonly access: Access;
  /** Who is asked for what cells held before; without it, nobody. */
  readonly api?: Api | undefined;
  /** On the wall or for everyone: read only, and larger. */
  readonly presented?: boolean;
}

/** One copy of a worksheet: read, or filled in, on whatever screen. */
export function CopyView(props: CopyViewProps) {
  const { sheets, sheet, of, api } = props;
  const { live, presence } = sheets;
  const copy = sheets.copy(sheet, of);
  const focus = useMemo(() => signal<Place | undefined>(undefined), [sheet, of]);
  useEffect(() => live.want(`sheet/${sheet}/${of}`), [live, sheet, of]);
  const session = live.topic('session').value;
  const workshop = session?.workshop.key;
  const key = session?.key;
  const versions = useMemo(() => {
    if (!api || workshop === undefined || key === undefined) return undefined;
    return (place: Place) => getVersions(api, workshop, key, { sheet, of, ...place });
  }, [api, workshop, key, sheet, of]);
  const document = copy.document.value;
  if (!document) return <Skeleton title lines={4} />;
  const filling: Filling = {
    ...{ live, copy, document, presence, focus, versions },
    access: props.presented ? { edits: false } : props.access,
    zone: session?.workshop.timezone ?? 'UTC',
  };
  return (
    <FillingContext.Provider value={filling}>
      <div class={props.presented ? 'sheet-copy presented' : 'sheet-copy'}>
        <CopyHead copy={copy} document={document} edits={filling.access.edits} />
        {!props.presented && document.state === 'closed' && (
          <Banner icon="info">{say('closed')}</Banner>
        )}
        {!props.presented && <Stranded />}
        {document.free ? <Cards /> : isRoomy.value ? <Grid /> : <OnPhone {...props} />}
      </div>
    </FillingContext.Provider>
  );
}

const OnPhone = ({ presented }: Pick<CopyViewProps, 'presented'>) =>
  presented ? <WholeRows /> : <RowByRow />;

function CopyHead(props: { copy: Copy; document: SheetDocument; edits: boolean }) {
  const { copy, document, edits } = props;
  const { filled, total } = document;
  return (
    <header class="sheet-head">
      <div class="stack tight">
        <p class="small muted">{document.ofTitle && <bdi>{pick(document.ofTitle)}</bdi>}</p>
        <h2 dir="auto">{pick(document.title)}</h2>
      </div>
      <div class="sheet-facts">
        <span class="sheet-progress">
          <span class="small figures">{progressOf({ filled, total })}</span>
          {total > 0 && <Fill share={filled / total} />}
        </span>
        {edits && <SaveLine copy={copy} state={document.state} />}
      </div>
    </header>
  );
}

/** Whether everything that was written here is on the record. */
function SaveLine({ copy, state }: { copy: Copy; state: SheetDocument['state'] }) {
  const drafts = [...copy.drafts.value.keys()];
  const stands = drafts.map((name) => {
    const [row = '', column = ''] = name.split('/');
    return copy.standOf({ row, column }).is;
  });
  const refused = stands.filter((is) => is === 'refused').length;
  if (refused > 0) {
    return (
      <Chip tone="bad" icon="alert">
        {say('save.refused', { count: refused })}
      </Chip>
    );
  }
  if (state === 'closed') return <Chip icon="check">{say('save.closed')}</Chip>;
  const kept = stands.filter((is) => is === 'kept').length;
  return (
    <span
      class="save-line small muted"
      role="status"
      title={kept > 0 ? say('save.kept.here') : undefined}
    >
      {drafts.length === 0 && <Icon name="check" size={16} />}
      {drafts.length > 0 && (kept > 0 ? <Icon name="clock" size={16} /> : <Spinner />)}
      <span>
        {drafts.length === 0
          ? say('save.done')
          : kept > 0
            ? say('save.kept', { count: kept, number: number(kept) })
            : say('save.sending')}
      </span>
    </span>
  );
}
