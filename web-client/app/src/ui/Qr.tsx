import { useEffect, useState } from 'preact/hooks';
import { type Code, loadDrawing } from './qr-code.ts';
import './qr.css';

const quiet = 4;

/**
 * A QR code that fills the width it is given. What it says belongs beside it as text, by whoever
 * shows it: nobody can read a code by eye, and it stays white where it cannot be drawn.
 */
export function Qr({ text, label }: { text: string; label: string }) {
  const [code, setCode] = useState<Code>();
  useEffect(() => {
    let wanted = true;
    loadDrawing().then(
      (draw) => wanted && setCode(draw(text)),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [text]);
  const size = (code?.size ?? 25) + 2 * quiet;
  return (
    <svg class="qr" viewBox={`${-quiet} ${-quiet} ${size} ${size}`} role="img" aria-label={label}>
      <rect x={-quiet} y={-quiet} width={size} height={size} fill="#ffffff" />
      {code && <path d={code.path} fill="#000000" shape-rendering="crispEdges" />}
    </svg>
  );
}
