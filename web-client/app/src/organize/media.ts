import { useEffect, useState } from 'preact/hooks';

/** Whether the page is as narrow as a phone's, where tables become cards. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => query().matches);
  useEffect(() => {
    const media = query();
    const look = () => setNarrow(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return narrow;
}

const query = () => matchMedia('(max-width: 47.99rem)');

const page = 100;

/** Long tables are shown a hundred rows at a time, and whole when printed. */
export function useFirstRows(total: number): readonly [number, () => void] {
  const [shown, setShown] = useState(page);
  useEffect(() => {
    const all = () => setShown(Number.POSITIVE_INFINITY);
    addEventListener('beforeprint', all);
    return () => removeEventListener('beforeprint', all);
  }, []);
  return [Math.min(shown, total), () => setShown(shown + page)];
}
