import type { Vouched } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { enter } from '../identity/enter.ts';
import { placeBefore, settleAccount } from '../organize/access.ts';
import { navigate } from '../router.tsx';
import { Notice } from '../sheets.tsx';
import { buttonClass, type IconName, Spinner } from '../ui/index.ts';
import { comeBack, type Way } from './provider.ctrl.ts';

/** The page to which the organization's sign-in sends browsers back. */
export default function Provider() {
  const [way, setWay] = useState<Way>('entering');
  useEffect(() => {
    const { search } = location;
    // What stands in the address is good once, and nobody else's business.
    history.replaceState(null, '', location.pathname);
    comeBack(search).then((back) => {
      if (back.is === 'in') goIn(back.vouched);
      else setWay(back.is);
    }, console.error);
  }, []);
  return <ProviderPage way={way} />;
}

function goIn(vouched: Vouched): void {
  if (vouched.kind === 'person') {
    enter(vouched);
  } else {
    settleAccount(vouched);
    navigate(placeBefore(), 'replace');
  }
}

const icons: Record<Way, IconName> = {
  entering: 'door',
  declined: 'door',
  unasked: 'link',
  'no-account': 'person',
  'no-door': 'door',
  unreachable: 'offline',
};

export function ProviderPage({ way }: { way: Way }) {
  if (way === 'entering') {
    return (
      <Notice icon="door" title={t('provider.entering')}>
        <Spinner />
      </Notice>
    );
  }
  return (
    <Notice
      icon={icons[way]}
      title={t(`provider.${way}`)}
      action={
        <>
          <a class={buttonClass({ kind: 'primary' })} href="/">
            {t('page.lost.join')}
          </a>
          <a class={buttonClass({ kind: 'quiet' })} href="/sign-in">
            {t('join.sign-in')}
          </a>
        </>
      }
    >
      <p>{t(`provider.${way}.text`)}</p>
    </Notice>
  );
}
