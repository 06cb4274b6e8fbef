/** Calls back once for each key whose place was on the screen of a page that is looked at. */
export function seenOf(
  tell: (key: string) => void,
): (place: Element | null, key: string) => () => void {
  const told = new Set<string>();
  const once = (key: string) => {
    if (told.has(key)) return;
    told.add(key);
    tell(key);
  };
  return (place, key) => {
    if (!place || told.has(key)) return () => undefined;
    if (typeof IntersectionObserver === 'undefined') {
      once(key);
      return () => undefined;
    }
    let inView = false;
    const look = () => {
      if (inView && !document.hidden) once(key);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        inView = entries.at(-1)?.isIntersecting ?? false;
        look();
      },
      { threshold: 0.5 },
    );
    observer.observe(place);
    document.addEventListener('visibilitychange', look);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  };
}
