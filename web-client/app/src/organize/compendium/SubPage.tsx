import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/index.ts';
import { c } from './texts.ts';

/** A page within the compendium, with the way back to its cards. */
export function SubPage(props: {
  title: string;
  onBack: () => void;
  tools?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="stack compendium-sub" aria-label={props.title}>
      <div class="way-back no-print">
        <Button kind="quiet" icon="back" size="small" onClick={props.onBack}>
          {c('back')}
        </Button>
      </div>
      <div class="row spread">
        <h2 dir="auto">{props.title}</h2>
        {props.tools && <div class="row no-print">{props.tools}</div>}
      </div>
      {props.children}
    </section>
  );
}
