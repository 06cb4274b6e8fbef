import { useEffect, useState } from 'preact/hooks';

/** Whether the server has been asked, and is there. */
export type Reach = 'asking' | 'away' | 'there';

const longestMs = 15_000;

async function answers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(longestMs);
    return (await fetch('/', { method: 'HEAD', cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}

/**
 * Asks whether the server is there until it is, and then goes on. Where it was there all the while
 * nothing goes on by itself: the cause is another one, and to try again would never end.
 */
export function useServerBack(goOn: () => void): Reach {
  const [reach, setReach] = useState<Reach>('asking');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let tries = 0;
    let isAsking = false;
    let over = false;
    async function ask(): Promise<void> {
      if (isAsking || over) return;
      isAsking = true;
      clearTimeout(timer);
      const there = await answers();
      isAsking = false;
      if (over) return;
      setReach(there ? 'there' : 'away');
      over = there;
      if (there && tries > 0) goOn();
      if (!there) timer = setTimeout(askAgain, waitMs(tries++));
    }
    const askAgain = () => {
      ask().catch(() => undefined);
    };
    askAgain();
    addEventListener('online', askAgain);
    return () => {
      over = true;
      clearTimeout(timer);
      removeEventListener('online', askAgain);
    };
  }, []);
  return reach;
}

/** Longer each time, and never the same for a whole hall. */
const waitMs = (tries: number) =>
  Math.min(longestMs, 1000 * 2 ** (tries + 1)) * (0.5 + Math.random() / 2);
