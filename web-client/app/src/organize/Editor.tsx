import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { lineCount, placeIn } from './plan.ctrl.ts';
import './plan.css';
import { o } from './texts.ts';

/** A place in the text to go to; another object goes there again. */
export interface Goal {
  readonly line: number;
  readonly column: number;
}

const lineHeight = 22;
/** Roughly, in every monospaced font of that size. */
const characterWidth = 8.4;

/** A text with line numbers; read only, or to be corrected, with the lines marked that are wrong. */
export function Editor(props: {
  label: string;
  text: string;
  marked?: readonly number[];
  goal?: Goal | undefined;
  onText?: (text: string) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const count = useMemo(() => lineCount(props.text), [props.text]);
  const numbers = useMemo(
    () => Array.from({ length: count }, (_, line) => line + 1).join('\n'),
    [count],
  );

  useEffect(() => {
    const { goal } = props;
    if (!goal || !area.current || !frame.current) return;
    const [from, until] = placeIn(area.current.value, goal.line, goal.column);
    area.current.focus({ preventScroll: true });
    area.current.setSelectionRange(from, until);
    const { clientHeight } = frame.current;
    area.current.scrollLeft = Math.max(
      0,
      goal.column * characterWidth - area.current.clientWidth / 2,
    );
    frame.current.scrollTop = Math.max(0, (goal.line - 1) * lineHeight - clientHeight / 3);
    frame.current.scrollIntoView({ block: 'nearest' });
  }, [props.goal]);

  return (
    <div class="editor" ref={frame}>
      <pre class="editor-numbers" aria-hidden="true">
        {numbers}
      </pre>
      {[...new Set(props.marked)].map((line) => (
        <Mark key={line} line={line} />
      ))}
      <textarea
        ref={area}
        class="editor-text"
        aria-label={props.label}
        dir="ltr"
        wrap="off"
        rows={Math.max(count, 12)}
        spellcheck={false}
        autocapitalize="none"
        autocomplete="off"
        readOnly={!props.onText}
        placeholder={props.onText ? o('import.paste.here') : undefined}
        value={props.text}
        onInput={({ currentTarget }) => props.onText?.(currentTarget.value)}
      />
    </div>
  );
}

/** The mark of a line; its height is set through the DOM, since the page allows no inline styles. */
function Mark({ line }: { line: number }) {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    mark.current?.style.setProperty('--line-at', String(line - 1));
  }, [line]);
  return <span ref={mark} class="editor-mark" aria-hidden="true" />;
}
