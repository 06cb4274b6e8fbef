import type { DelegationsDocument } from '@plenary/client';
import { list, pick, t } from '../i18n/index.ts';
import { Skeleton } from '../ui/index.ts';
import { missingSeats } from './seats.ctrl.ts';

/** How many of the seats are here, and which are not. */
export function Seats({ delegations }: { delegations: DelegationsDocument | undefined }) {
  if (!delegations) return <Skeleton lines={1} />;
  const missing = missingSeats(delegations);
  if (delegations.seats === 0) return null;
  return (
    <div class="seats">
      <p class="strong">
        {t('seats.present', { present: delegations.present, count: delegations.seats })}
      </p>
      {missing.length > 0 && (
        <p class="muted small">
          {t('seats.missing', { names: list(missing.map(({ name }) => pick(name))) })}
        </p>
      )}
    </div>
  );
}
