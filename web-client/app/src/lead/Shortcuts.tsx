import { Dialog } from '../ui/index.ts';
import { keys, keysOn, turnKeys } from './shortcuts.ctrl.ts';
import { say } from './texts.ts';

/** The keys of the page, and the switch that turns them off. */
export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} title={say('keys.title')} onClose={onClose}>
      <label class="lead-tick-line">
        <input
          type="checkbox"
          checked={keysOn.value}
          onChange={(event) => turnKeys(event.currentTarget.checked)}
        />
        <span>
          {say('keys.on')}
          <span class="muted small block">{say('keys.on.hint')}</span>
        </span>
      </label>
      <dl class="lead-keys">
        {keys.slice(0, 1).map((key) => (
          <Line key={key} name={key.toUpperCase()} text={say(`keys.${key}`)} />
        ))}
        <Line name="1–9" text={say('keys.digits')} />
        {keys.slice(1).map((key) => (
          <Line key={key} name={key.toUpperCase()} text={say(`keys.${key}`)} />
        ))}
      </dl>
    </Dialog>
  );
}

function Line({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
