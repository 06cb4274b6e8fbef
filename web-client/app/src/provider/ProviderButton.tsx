import { goToProvider, provider, RequestRefused } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { sentence } from '../i18n/codes.ts';
import { t } from '../i18n/index.ts';
import { Banner, Button } from '../ui/index.ts';

interface Going {
  /** The join code with which to come in; empty where it is missing yet, none for an account. */
  readonly code?: () => string;
  readonly onMissing?: () => void;
}

/** The way through the organization's own sign-in, where there is one. */
export function ProviderDoor(going: Going) {
  const [name, setName] = useState<string>();
  useEffect(() => {
    // Without an answer the other ways in are there.
    provider({}).then(setName, () => undefined);
  }, []);
  return name === undefined ? null : <ProviderButton name={name} {...going} />;
}

export function ProviderButton({ name, code, onMissing }: Going & { name: string }) {
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function go(): Promise<void> {
    const typed = code?.().trim();
    if (typed === '') return onMissing?.();
    setBusy(true);
    setTrouble(undefined);
    try {
      const { url } = await goToProvider({}, typed === undefined ? {} : { code: typed });
      location.assign(url);
    } catch (problem) {
      setBusy(false);
      setTrouble(
        problem instanceof RequestRefused
          ? sentence(problem.code, problem.message)
          : t('failed.offline'),
      );
    }
  }

  return (
    <div class="stack tight">
      {trouble && (
        <div role="alert">
          <Banner tone="bad">{trouble}</Banner>
        </div>
      )}
      <Button wide progress={busy ? 'pending' : 'idle'} onClick={() => go().catch(console.error)}>
        {t('provider.with', { name })}
      </Button>
    </div>
  );
}
