import type { ComponentChildren } from 'preact';
import { Button } from '../ui/index.ts';

/** A page within a tab of the workshop, with the way back to the tab. */
export function SubPage(props: {
  tab: 'people' | 'compendium';
  title: string;
  back: string;
  onBack: () => void;
  tools?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class={`stack ${props.tab}-sub`} aria-label={props.title}>
      <div class="way-back no-print">
        <Button kind="quiet" icon="back" size="small" onClick={props.onBack}>
          {props.back}
        </Button>
      </div>
      <div class={props.tab === 'people' ? 'row spread no-print' : 'row spread'}>
        <h2 dir="auto">{props.title}</h2>
        {props.tools && <div class="row no-print">{props.tools}</div>}
      </div>
      {props.children}
    </section>
  );
}
