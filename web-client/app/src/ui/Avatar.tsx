/** `Delegate 1 (China)` is D1; `Hong Kong, China` is HK; `Fiji` is FI. */
export function initials(name: string): string {
  const words = name
    .replace(/\([^)]*\)/g, ' ')
    .split(/[\s,./·-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = '', second] = words;
  const letters = second
    ? [...first].slice(0, 1).concat([...second].slice(0, 1))
    : [...first].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
}

/** Initials in a square of the hue of the delegation or group; its word always stands beside it. */
export function Avatar(props: {
  name: string;
  hue?: number | undefined;
  /** What stands in the square instead of initials, such as the short key of a delegation. */
  code?: string | undefined;
  size?: 'usual' | 'small';
  away?: boolean;
}) {
  const text = props.code ?? initials(props.name);
  const hue = props.hue === undefined ? 'none' : String(((props.hue % 8) + 8) % 8);
  return (
    <span
      class={`avatar hue-${hue} ${props.size ?? 'usual'}${props.away ? ' away' : ''}${text.length > 2 ? ' long' : ''}`}
      aria-hidden="true"
    >
      {text}
    </span>
  );
}

/** Short keys of delegations are what people call them (`fj`, `WCO`); longer ones are not. */
export function codeOf(key: string): string | undefined {
  return /^\p{L}{2,3}$/u.test(key) ? key.toLocaleUpperCase() : undefined;
}
