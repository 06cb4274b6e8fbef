import type { Presenting } from '@plenary/client';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Loading, useLater } from './later.tsx';
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
  if (typeof Panel === 'object') return <Loading {...Panel} title={t('sheet.failed')} />;
  return <Panel live={live} api={api} fresh={room.ended.value !== undefined} />;
}

export function PresentedSlot({ room }: { room: Room }) {
  const presenting: Presenting | undefined = room.session.value?.presenting;
  const Presented = useLater(presenting !== undefined, presented);
  if (!presenting) return null;
  if (typeof Presented === 'object') return <Loading {...Presented} title={t('sheet.failed')} />;
  const key = `${presenting.sheet}/${presenting.of ?? ''}`;
  return <Presented key={key} live={room.live} presenting={presenting} />;
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
