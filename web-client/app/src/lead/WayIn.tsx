import { useEffect, useRef } from 'preact/hooks';
import { pick } from '../i18n/index.ts';
import { Button, Icon, IconButton, Qr, Skeleton } from '../ui/index.ts';
import { presentOf } from './crowd.ctrl.ts';
import type { Lead } from './lead.ctrl.ts';
import { shortcut } from './shortcuts.ctrl.ts';
import { say } from './texts.ts';
import { type Code, typedAddress } from './way-in.ctrl.ts';

export function WayInButton({ lead }: { lead: Lead }) {
  const label = say('wayin.show');
  return (
    <Button
      size="small"
      icon="door"
      {...shortcut('j', label)}
      onClick={() => {
        lead.way.shown.value = true;
      }}
    >
      {label}
    </Button>
  );
}

/** Address, code and QR code in a panel: before a session this is what the facilitator shows. */
export function WayInPanel({ lead }: { lead: Lead }) {
  const code = lead.way.code.value;
  useEffect(() => lead.way.ask(), [lead]);
  return (
    <section class="card way-panel" aria-labelledby="way-panel">
      <div class="stack tight">
        <h3 id="way-panel">{say('wayin.title')}</h3>
        <WayWords code={code} onAgain={lead.way.ask} />
      </div>
      {code.is === 'known' && (
        <div class="way-panel-qr">
          <Qr text={code.address} label={say('wayin.qr')} />
        </div>
      )}
    </section>
  );
}

/** What people type to come in: an address, and the code. */
export function WayWords({ code, onAgain }: { code: Code; onAgain: () => void }) {
  if (code.is === 'failed') {
    return (
      <div class="row">
        <p>{say('wayin.failed')}</p>
        <Button size="small" icon="refresh" onClick={onAgain}>
          {say('wayin.again')}
        </Button>
      </div>
    );
  }
  return (
    <dl class="way-words">
      <div>
        <dt>{say('wayin.address')}</dt>
        <dd class="way-address" dir="ltr">
          {code.is === 'known' ? typedAddress(code.address) : location.host}
        </dd>
      </div>
      <div>
        <dt>{say('wayin.code')}</dt>
        <dd class="way-code" dir="ltr">
          {code.is === 'known' ? <Fitted text={code.code} /> : <Skeleton title lines={0} />}
        </dd>
      </div>
    </dl>
  );
}

/** Letters as large as their number allows. */
function Fitted({ text }: { text: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => element.current?.style.setProperty('--letters', String(text.length)), [text]);
  return <span ref={element}>{text}</span>;
}

/** The way in for the projector: nothing else, readable from the last row; Esc closes it. */
export function WayIn({ lead }: { lead: Lead }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = lead.way.shown.value;
  const close = () => {
    lead.way.shown.value = false;
  };
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (shown) lead.way.ask();
    if (shown && !element.open) element.showModal();
    if (!shown && element.open) element.close();
  }, [shown, lead]);
  return (
    <dialog ref={dialog} class="way-in" aria-labelledby="way-in" onClose={close}>
      {shown && <Projected lead={lead} onClose={close} />}
    </dialog>
  );
}

function Projected({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const code = lead.way.code.value;
  const session = lead.session.value;
  const { here } = presentOf(lead.people.value);
  return (
    <>
      <header>
        <div class="way-what">
          <h2 id="way-in">{say('wayin.title')}</h2>
          {session && <p dir="auto">{pick(session.workshop.title)}</p>}
        </div>
        <IconButton icon="close" label={say('wayin.close')} onClick={onClose} />
      </header>
      <div class="way-body">
        <div class="way-left">
          <WayWords code={code} onAgain={lead.way.ask} />
        </div>
        {code.is === 'known' && (
          <figure class="way-qr">
            <Qr text={code.address} label={say('wayin.qr')} />
            <figcaption>{say('wayin.scan')}</figcaption>
          </figure>
        )}
      </div>
      <footer>
        <p>{say('wayin.link')}</p>
        <p class="way-here">
          <Icon name="people" />
          {say('session.live', { count: here })}
        </p>
      </footer>
    </>
  );
}
