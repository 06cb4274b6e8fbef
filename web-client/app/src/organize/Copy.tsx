import { useEffect, useState } from 'preact/hooks';
import { announce, Button } from '../ui/index.ts';
import { o } from './texts.ts';

async function toClipboard(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (!copied) throw new Error('Copying is not allowed here.');
}

const words = { no: 'copy', yes: 'copy.done', refused: 'copy.refused' } as const;

/** Copies a text and says so on itself. */
export function CopyButton(props: {
  text: string;
  what: string;
  /** What the button says, where "Copy" would leave open what is copied. */
  label?: string;
}) {
  const { text, what, label } = props;
  const [copied, setCopied] = useState<keyof typeof words>('no');
  useEffect(() => {
    if (copied !== 'yes') return;
    const timer = setTimeout(() => setCopied('no'), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    await toClipboard(text);
    setCopied('yes');
    announce(o('copy.done'));
  }

  const word = copied === 'no' && label ? label : o(words[copied]);
  return (
    <Button
      size="small"
      icon="copy"
      aria-label={`${word}: ${what}`}
      progress={copied === 'yes' ? 'done' : 'idle'}
      onClick={() => {
        copy().catch(() => setCopied('refused'));
      }}
    >
      {word}
    </Button>
  );
}
