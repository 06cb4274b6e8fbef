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
  size?: 'usual' | 'small';
  away?: boolean;
}) {
  const hue = props.hue === undefined ? 'none' : String(((props.hue % 8) + 8) % 8);
  return (
    <span
      class={`avatar hue-${hue} ${props.size ?? 'usual'}${props.away ? ' away' : ''}`}
      aria-hidden="true"
    >
      {initials(props.name)}
    </span>
  );
}
