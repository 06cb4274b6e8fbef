import { type Api, getPersonLink, type Person, renewPersonLink } from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { ActionButton, Banner, Button, Skeleton } from '../ui/index.ts';
import { told, useAsked } from './asking.ts';
import { CopyButton } from './Copy.tsx';
import { Failing } from './Frame.tsx';
import { p } from './people/texts.ts';
import { o } from './texts.ts';

/** The personal link of somebody: to copy, or to be replaced by a new one. */
export function PersonLinkPanel(props: {
  api: Api;
  workshop: string;
  person: Person;
  onErase: () => void;
  onTakeOut: () => void;
}) {
  const { api, workshop, person } = props;
  const [asked, again] = useAsked(
    () => getPersonLink(api, workshop, person.key),
    [api, workshop, person.key],
  );
  const [renewed, setRenewed] = useState('');
  const [asking, setAsking] = useState(false);
  const url = renewed || (asked.is === 'there' ? asked.value.url : '');

  return (
    <div class="link-panel stack-tight">
      {asked.is === 'loading' && <Skeleton lines={1} />}
      {asked.is === 'failed' &&
        (asked.trouble.is === 'missing' ? (
          <p class="muted small">{o('link.none')}</p>
        ) : (
          <Failing trouble={asked.trouble} onAgain={again} />
        ))}
      {url && (
        <div class="link-row">
          <code class="link-url" dir="ltr">
            {url}
          </code>
          <CopyButton text={url} what={o('link.of', { name: person.name })} />
        </div>
      )}
      {renewed ? (
        <Banner tone="good">{o('link.renewed')}</Banner>
      ) : (
        url && <p class="small muted">{o('link.hint')}</p>
      )}
      {asking ? (
        <Banner
          tone="warn"
          title={o('link.renew.sure')}
          action={
            <div class="row">
              <ActionButton
                kind="primary"
                size="small"
                onAction={() =>
                  told(async () => {
                    const link = await renewPersonLink(api, workshop, person.key);
                    setRenewed(link.url);
                    setAsking(false);
                  })
                }
              >
                {o('link.renew.do')}
              </ActionButton>
              <Button size="small" onClick={() => setAsking(false)}>
                {o('link.renew.keep')}
              </Button>
            </div>
          }
        >
          {o('link.renew.text', { name: person.name })}
        </Banner>
      ) : (
        <div class="row">
          {url && (
            <Button size="small" icon="refresh" onClick={() => setAsking(true)}>
              {o('link.renew')}
            </Button>
          )}
          {person.origin !== 'account' && (
            <Button size="small" icon="door" onClick={props.onTakeOut}>
              {p('out.do')}
            </Button>
          )}
          <Button size="small" kind="danger" icon="trash" onClick={props.onErase}>
            {o('erase')}
          </Button>
        </div>
      )}
    </div>
  );
}
