import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const smallest = 0.4;

/** Makes what is too high for a screen that nobody scrolls as small as it takes to be seen whole. */
export function Fitted({ children }: { children: ComponentChildren }) {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, content.current];
    if (!outer || !inner || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => shrink(outer, inner));
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} class="wall-stage">
      <div ref={content} class="wall-content">
        {children}
      </div>
    </div>
  );
}

function shrink(outer: HTMLElement, inner: HTMLElement): void {
  const isScrolled = getComputedStyle(outer).overflowY === 'visible';
  for (let zoom = 1; zoom >= smallest; zoom -= 0.1) {
    inner.style.setProperty('zoom', isScrolled ? '1' : zoom.toFixed(1));
    if (isScrolled || inner.getBoundingClientRect().height <= outer.clientHeight + 1) return;
  }
}
