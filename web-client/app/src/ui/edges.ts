import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Marks an element with `data-more` for as long as it holds more beyond its end than is in sight. */
export function useEdges<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const look = () => {
      const beyond = element.scrollWidth - element.clientWidth - Math.abs(element.scrollLeft);
      element.toggleAttribute('data-more', beyond > 1);
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    for (const one of [element, ...element.children]) observer?.observe(one);
    return () => {
      element.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, []);
  return place;
}
