import { useLayoutEffect, useRef } from 'preact/hooks';
import { number, percent, t } from '../i18n/index.ts';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly mine?: boolean;
}

/** A bar as long as its share. The length is set through the DOM, since the page allows no inline styles. */
export function Fill({ share }: { share: number }) {
  const bar = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    bar.current?.style.setProperty('--share', String(Math.min(1, Math.max(0, share))));
  }, [share]);
  return <span ref={bar} class="fill" aria-hidden="true" />;
}

/** Results: a table whose rows are drawn as bars, so that eyes and screen readers get the same. */
export function Bars(props: { name: string; bars: readonly Bar[]; answers: number }) {
  const share = (count: number) => (props.answers > 0 ? count / props.answers : 0);
  return (
    <table class="bars">
      <caption class="unseen">{props.name}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{t('bars.option')}</th>
          <th scope="col">{t('bars.answers')}</th>
          <th scope="col">{t('bars.share')}</th>
        </tr>
      </thead>
      <tbody>
        {props.bars.map(({ key, label, count, mine }) => (
          <tr key={key} class={mine ? 'mine' : undefined}>
            <th scope="row">
              <bdi>{label}</bdi>
              {mine && <span class="yours">{t('bars.yours')}</span>}
            </th>
            <td class="bar-count">{number(count)}</td>
            <td class="bar-share">
              {percent(share(count))}
              <Fill share={share(count)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
