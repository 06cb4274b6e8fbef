import { signal } from '@preact/signals';
import { EnterPage } from '../../src/join/Enter.tsx';
import { JoinPage } from '../../src/join/Join.tsx';
import type { Faults, Guest, JoinForm } from '../../src/join/join.ctrl.ts';
import { FailedPage } from '../../src/offline/Failed.tsx';
import { ProviderPage } from '../../src/provider/Provider.tsx';
import { ProviderButton } from '../../src/provider/ProviderButton.tsx';
import type { Way } from '../../src/provider/provider.ctrl.ts';
import { Lost } from '../../src/sheets.tsx';
import type { Scenes } from '../scene.ts';

function form(guest: Partial<Guest>, faults: Faults = {}, busy = false): JoinForm {
  return {
    guest: signal({ code: '', name: '', delegation: '', ...guest }),
    faults: signal(faults),
    busy: signal(busy),
    submit: async () => undefined,
  };
}

const enter = (way: 'opening' | 'unknown' | 'unreachable') => () => (
  <EnterPage way={way} onRetry={() => undefined} />
);

const provider = (way: Way) => () => <ProviderPage way={way} />;

const scenes: Scenes = {
  join: () => <JoinPage door={null} form={form({})} fromLink={false} />,
  'join-link': () => <JoinPage door={null} form={form({ code: 'RTC-2021' })} fromLink />,
  'join-wrong': () => (
    <JoinPage
      door={null}
      form={form(
        { code: 'RTC-2012' },
        {
          code: 'No workshop has this code. Check it with the organizer.',
          name: 'Enter your name.',
        },
      )}
      fromLink={false}
    />
  ),
  'join-busy': () => (
    <JoinPage
      door={null}
      form={form({ code: 'RTC-2021', name: 'Delegate 3 (Fiji)' }, {}, true)}
      fromLink
    />
  ),
  'join-offline': () => (
    <JoinPage
      door={null}
      form={form(
        { code: 'RTC-2021', name: 'Delegate 3 (Fiji)' },
        { form: 'You are offline. Try again when you are connected.' },
      )}
      fromLink
    />
  ),
  'join-provider': () => (
    <JoinPage
      form={form({ code: 'RTC-2021' })}
      fromLink
      door={<ProviderButton name="Fiji Revenue and Customs" code={() => ''} />}
    />
  ),
  'provider-entering': provider('entering'),
  'provider-declined': provider('declined'),
  'provider-unasked': provider('unasked'),
  'provider-no-account': provider('no-account'),
  'provider-no-door': provider('no-door'),
  'provider-unreachable': provider('unreachable'),
  'enter-opening': enter('opening'),
  'enter-unknown': enter('unknown'),
  'enter-unreachable': enter('unreachable'),
  'page-lost': () => <Lost />,
  'page-failed': () => <FailedPage reach="asking" />,
  'page-away': () => <FailedPage reach="away" />,
  'page-newer': () => <FailedPage reach="there" />,
};
export default scenes;
