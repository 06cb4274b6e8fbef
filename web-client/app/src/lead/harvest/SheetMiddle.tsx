import type { SessionDocument, SheetsDocument } from '@plenary/client';
import { useEffect, useState } from 'preact/hooks';
import { pick, time } from '../../i18n/index.ts';
import { CopyView } from '../../sheet/CopyView.tsx';
import { type Sheets, sheetsOf } from '../../sheet/sheets.ctrl.ts';
import {
  ActionButton,
  Button,
  Chip,
  type Column,
  EmptyState,
  Select,
  Skeleton,
  Table,
  Tabs,
} from '../../ui/index.ts';
import { Filled } from '../cockpit/Progress.tsx';
import { c } from '../cockpit/texts.ts';
import type { Lead } from '../lead.ctrl.ts';
import { type Front, isPresented } from '../middle.ctrl.ts';
import { Answers } from './Answers.tsx';
import { Download } from './Download.tsx';
import { besides, type CopyLine, copiesOf, isIdle } from './harvest.ctrl.ts';
import './harvest.css';
import { Merged } from './Merged.tsx';

type Line = SheetsDocument['sheets'][string];

/** A worksheet in the middle: one copy to read, or what all of them tell. */
export function SheetMiddle(props: { lead: Lead; session: SessionDocument; front: Front }) {
  const { lead, front } = props;
  const line = lead.sheets.value?.sheets[front.sheet];
  return (
    <div class="harvest stack">
      <div class="way-back">
        <Button
          icon="back"
          kind="quiet"
          size="small"
          data-key="g"
          onClick={() => {
            lead.front.value = undefined;
          }}
        >
          {c('back')}
        </Button>
      </div>
      {!line ? (
        <Skeleton title lines={6} />
      ) : front.of === undefined ? (
        <Views {...props} line={line} />
      ) : (
        <OneCopy {...props} line={line} of={front.of} />
      )}
    </div>
  );
}

type Shown = { lead: Lead; session: SessionDocument; front: Front; line: Line };

function Head({ line, lead, front }: Pick<Shown, 'line' | 'lead' | 'front'>) {
  return (
    <header class="harvest-head">
      <h3 dir="auto">{pick(line.title)}</h3>
      <span class="row tight">
        <Chip tone={line.state === 'open' ? 'accent' : 'plain'}>
          {c(`sheet.state.${line.state}`)}
        </Chip>
        {line.state !== 'planned' && <Download lead={lead} sheet={front.sheet} />}
      </span>
    </header>
  );
}

function Views(props: Shown) {
  const { lead, front, line } = props;
  return (
    <>
      <Head {...props} />
      <Tabs
        name={c('sheet.tabs')}
        tabs={(['progress', 'merged', 'answers'] as const).map((key) => ({
          key,
          label: c(`tab.${key}`),
        }))}
        chosen={front.tab}
        onChoose={(tab) => {
          lead.front.value = { sheet: front.sheet, tab };
        }}
      >
        {front.tab === 'progress' && <Copies {...props} />}
        {front.tab === 'merged' && <Merged lead={lead} sheet={front.sheet} line={line} />}
        {front.tab === 'answers' && <Answers lead={lead} sheet={front.sheet} line={line} />}
      </Tabs>
    </>
  );
}

/** Who has begun, and who has not. */
function Copies({ lead, session, front, line }: Shown) {
  const copies = copiesOf(line);
  const idle = copies.filter(isIdle).length;
  if (copies.length === 0) {
    return (
      <EmptyState icon="file" title={c('progress.none')}>
        {c('progress.none.text')}
      </EmptyState>
    );
  }
  return (
    <div class="stack">
      <p class={idle > 0 ? 'lead-seats-missing' : 'plan-met'}>
        {idle > 0 ? c('progress.idle', { count: idle }) : c('progress.all-begun')}
      </p>
      <Table
        name={c('tab.progress')}
        columns={columnsOf(lead, session, front)}
        rows={[...copies.filter(isIdle), ...copies.filter((copy) => !isIdle(copy))]}
        rowKey={({ key }) => key}
      />
    </div>
  );
}

function columnsOf(
  lead: Lead,
  { workshop }: SessionDocument,
  front: Front,
): readonly Column<CopyLine>[] {
  return [
    {
      key: 'copy',
      title: c('copy'),
      cell: (copy) => (
        <button
          type="button"
          class="lead-thing-title link"
          onClick={() => {
            lead.front.value = { ...front, of: copy.key };
          }}
        >
          <span dir="auto">{pick(copy.title)}</span>
        </button>
      ),
    },
    {
      key: 'filled',
      title: c('copy.filled'),
      cell: (copy) =>
        isIdle(copy) ? <Chip tone="warn">{c('copy.idle')}</Chip> : <Filled {...copy} />,
    },
    {
      key: 'last',
      title: c('copy.last'),
      cell: ({ lastEdit }) =>
        lastEdit && (
          <span class="small">
            {c('copy.by', { time: time(lastEdit.at, workshop.timezone), name: lastEdit.by })}
          </span>
        ),
    },
  ];
}

/** One copy, with the ones before and after it a press away. */
function OneCopy(props: Shown & { of: string }) {
  const { lead, session, front, line, of } = props;
  const copies = copiesOf(line);
  const { before, after } = besides(copies, of);
  const go = (to: string) => {
    lead.front.value = { ...front, of: to };
  };
  return (
    <>
      <div class="harvest-turn">
        <Select
          label={c('copy.choose')}
          value={of}
          choices={copies.map((copy) => ({ value: copy.key, label: pick(copy.title) }))}
          onChoose={go}
        />
        {!isPresented(front, session.presenting) && (
          <>
            <Button
              icon="back"
              disabled={before === undefined}
              onClick={() => before && go(before)}
            >
              {c('copy.previous')}
            </Button>
            <Button icon="arrow" disabled={after === undefined} onClick={() => after && go(after)}>
              {c('copy.next')}
            </Button>
          </>
        )}
        <PresentButton lead={lead} sheet={front.sheet} of={of} />
        <Button
          kind="quiet"
          onClick={() => {
            lead.front.value = { sheet: front.sheet, tab: 'progress' };
          }}
        >
          {c('tab.progress')}
        </Button>
      </div>
      <Written lead={lead} session={session} sheet={front.sheet} of={of} />
    </>
  );
}

/** The copy itself, as its group sees it; who leads may write in it, too. */
function Written(props: { lead: Lead; session: SessionDocument; sheet: string; of: string }) {
  const { lead, session, sheet, of } = props;
  const { live } = lead;
  const me = lead.me.value?.key;
  const scope = me && `${session.workshop.key}/${session.key}/${me}`;
  const [sheets, setSheets] = useState<Sheets>();
  useEffect(() => {
    setSheets(scope === undefined ? undefined : sheetsOf(live, scope));
  }, [live, scope]);
  if (!sheets) return <Skeleton title lines={6} />;
  return (
    <div class="harvest-copy card">
      <CopyView {...{ sheets, sheet, of }} access={{ edits: true }} api={lead.desk?.api} />
    </div>
  );
}

/** Puts what is in the middle on everyone's screen, unless it is there. */
export function PresentButton(props: { lead: Lead; sheet: string; of?: string }) {
  const { lead, sheet, of } = props;
  const session = lead.session.value;
  const shown = session?.presenting;
  if (session?.state !== 'live' || (shown?.sheet === sheet && shown.of === of)) return null;
  return (
    <ActionButton icon="room" onAction={() => lead.do.present(sheet, of)}>
      {c(of === undefined ? 'present.merged' : 'present.this')}
    </ActionButton>
  );
}
