import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface Tab<K extends string> {
  readonly key: K;
  readonly label: ComponentChildren;
}

/** A row of tabs over one panel; arrows go through them, as everywhere. */
export function Tabs<K extends string>(props: {
  tabs: readonly Tab<K>[];
  chosen: K;
  name: string;
  onChoose: (key: K) => void;
  children: ComponentChildren;
}) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const index = props.tabs.findIndex(({ key }) => key === props.chosen);

  useEffect(() => {
    const chosen = row.current?.children[index];
    if (row.current && chosen instanceof HTMLElement) show(row.current, chosen);
  }, [index]);

  function go(event: KeyboardEvent): void {
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = { ArrowRight: forward, ArrowLeft: -forward };
    const last = props.tabs.length - 1;
    const step = steps[event.key];
    let to = index;
    if (step !== undefined) to = (index + step + props.tabs.length) % props.tabs.length;
    else if (event.key === 'Home') to = 0;
    else if (event.key === 'End') to = last;
    else return;
    event.preventDefault();
    const tab = props.tabs[to];
    if (!tab) return;
    props.onChoose(tab.key);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  }

  return (
    <div class="tabs">
      <div class="tab-row" role="tablist" aria-label={props.name} ref={row} onKeyDown={go}>
        {props.tabs.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === props.chosen}
            aria-controls={`${id}-panel`}
            tabIndex={key === props.chosen ? 0 : -1}
            onClick={() => props.onChoose(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${props.chosen}`}
        class="tab-panel"
      >
        {props.children}
      </div>
    </div>
  );
}

/** Scrolls a row that is too long for the page, and nothing else, until the chosen tab is in it. */
function show(row: HTMLElement, tab: HTMLElement): void {
  const seen = row.getBoundingClientRect();
  const is = tab.getBoundingClientRect();
  if (is.left < seen.left) row.scrollLeft += is.left - seen.left;
  else if (is.right > seen.right) row.scrollLeft += is.right - seen.right;
}
