import { type Api, exportPlan, type Workshop } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { Button, Skeleton } from '../ui/index.ts';
import { useAsked } from './asking.ts';
import { CopyButton } from './Copy.tsx';
import { saveFile } from './download.ts';
import { Editor } from './Editor.tsx';
import { Failing, Stale } from './Frame.tsx';
import { PlanImport } from './PlanImport.tsx';
import { draftOf } from './plan.ctrl.ts';
import { o } from './texts.ts';

/** The plan as it holds: to read, take along, correct here or replace by a new file. */
export function PlanTab(props: { workshop: Workshop; api: Api; onChanged: () => void }) {
  const { workshop, api } = props;
  const [asked, again] = useAsked(
    () => exportPlan(api, workshop.key),
    [api, workshop.key, workshop.revision],
  );
  const draftName = `of.${workshop.key}`;
  const [drafting, setDrafting] = useState(() => draftOf(draftName) !== undefined);
  const [begun, setBegun] = useState(0);
  const name = `${workshop.key}.yaml`;
  const plan = asked.is === 'there' ? asked.value : undefined;
  return (
    <div class="stack">
      <section class="stack" aria-labelledby="plan-title">
        <div class="row spread">
          <div>
            <h2 id="plan-title">{o('plan.title')}</h2>
            <p class="muted small">{o('plan.revision', { revision: workshop.revision })}</p>
          </div>
          {plan !== undefined && (
            <div class="row">
              <CopyButton text={plan} what={o('plan.title')} />
              <Button
                size="small"
                icon="down"
                onClick={() => saveFile(new Blob([plan], { type: 'application/yaml' }), name)}
              >
                {o('download')}
              </Button>
              {!drafting && (
                <Button size="small" icon="edit" onClick={() => setBegun(begun + 1)}>
                  {o('plan.edit')}
                </Button>
              )}
            </div>
          )}
        </div>
        {asked.is === 'loading' && (
          <div class="card" aria-busy="true">
            <Skeleton lines={12} />
          </div>
        )}
        {asked.is === 'failed' && <Failing trouble={asked.trouble} onAgain={again} />}
        {asked.is === 'there' && <Stale trouble={asked.stale} onAgain={again} />}
        {plan !== undefined && !drafting && <Editor label={o('plan.title')} text={plan} />}
      </section>
      <section class="stack no-print" aria-labelledby="update-title">
        <h2 id="update-title">{o('plan.update')}</h2>
        <p class="muted">{o('plan.update.text')}</p>
        <PlanImport
          key={begun}
          api={api}
          draftName={draftName}
          here={workshop.key}
          given={begun > 0 && plan !== undefined ? { name, text: plan } : undefined}
          onDrafting={setDrafting}
          onImported={props.onChanged}
        />
      </section>
    </div>
  );
}
