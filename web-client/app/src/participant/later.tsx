import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Banner, Button, Skeleton } from '../ui/index.ts';

/** A part of the page that is not here yet, or could not be fetched. */
interface Awaited {
  readonly failed: boolean;
  again(): void;
}

/** @param title says that this part could not be loaded */
export function Loading({ failed, again, title }: Awaited & { title: string }) {
  return (
    <section class="card">
      {failed ? (
        <Banner
          tone="warn"
          title={title}
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
export function useLater<P>(
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
