import { Button, Icon } from '../../ui/index.ts';
import { p } from './texts.ts';

/** A draft that was not finished is open again. */
export function AsLeft({ onAnew }: { onAnew: () => void }) {
  return (
    <p class="plan-line small">
      <Icon name="edit" size={18} />
      <span>{p('left')}</span>
      <Button size="small" kind="quiet" onClick={onAnew}>
        {p('left.anew')}
      </Button>
    </p>
  );
}
