import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/index.ts';
import { p } from './texts.ts';

/** A page within the tab of people, with the way back to them. */
export function SubPage(props: {
  title: string;
  onBack: () => void;
  tools?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="stack people-sub" aria-label={props.title}>
      <div class="way-back no-print">
        <Button kind="quiet" icon="back" size="small" onClick={props.onBack}>
          {p('back')}
        </Button>
      </div>
      <div class="row spread no-print">
        <h2>{props.title}</h2>
        {props.tools && <div class="row">{props.tools}</div>}
      </div>
      {props.children}
    </section>
  );
}
