import type { Presenting } from '@plenary/client';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Banner, Button, Skeleton } from '../ui/index.ts';
import type { Room } from './room.ctrl.ts';

const panel = () => import('../sheet/Panel.tsx');
const presented = () => import('../sheet/Presented.tsx');

/** The worksheets that this person fills in: a part of its own, fetched when there is one. */
export function SheetSlot({ room }: { room: Room }) {
  const { live, api } = room;
  const any = Object.keys(room.me.value?.sheets ?? {}).length > 0;
  const Panel = useLater(any, panel);
  useFetchedAhead(room.session.value?.round !== undefined);
  if (!any) return null;
  if (typeof Panel === 'object') return <Loading {...Panel} />;
  return <Panel live={live} api={api} fresh={room.ended.value !== undefined} />;
}

export function PresentedSlot({ room }: { room: Room }) {
  const presenting: Presenting | undefined = room.session.value?.presenting;
  const Presented = useLater(presenting !== undefined, presented);
  if (!presenting) return null;
  if (typeof Presented === 'object') return <Loading {...Presented} />;
  const key = `${presenting.sheet}/${presenting.of ?? ''}`;
  return <Presented key={key} live={room.live} presenting={presenting} />;
}

interface Awaited {
  readonly failed: boolean;
  again(): void;
}

function Loading({ failed, again }: Awaited) {
  return (
    <section class="card">
      {failed ? (
        <Banner
          tone="warn"
          title={t('sheet.failed')}
          action={
            <Button size="small" icon="refresh" onClick={again}>
              {t('page.failed.again')}
            </Button>
          }
        >
          {t('page.failed.text')}
        </Banner>
      ) : (
        <Skeleton title lines={4} />
      )}
    </section>
  );
}

/** A part of the page that is fetched once it is needed, again where that failed. */
function useLater<P>(
  needed: boolean,
  load: () => Promise<{ default: ComponentType<P> }>,
): ComponentType<P> | Awaited {
  const [part, setPart] = useState<{ readonly View: ComponentType<P> }>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!needed || part) return;
    let wanted = true;
    load().then(
      (found) => wanted && setPart({ View: found.default }),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [needed, part, load, turn]);
  useEffect(() => {
    const again = () => setTurn((one) => one + 1);
    if (!failed) return;
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [failed]);
  if (part) return part.View;
  return {
    failed,
    again() {
      setFailed(false);
      setTurn(turn + 1);
    },
  };
}

/** While groups work, a worksheet may come that must be there when the line is not. */
function useFetchedAhead(soon: boolean): void {
  useEffect(() => {
    if (!soon) return;
    const timer = setTimeout(() => {
      Promise.all([panel(), presented()]).catch(() => undefined);
    }, 2000);
    return () => clearTimeout(timer);
  }, [soon]);
}
