/** Something of this page that is on or off, kept on this device. */
export function Switch(props: {
  on: boolean;
  label: string;
  hint?: string;
  onTurn: (on: boolean) => void;
}) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => props.onTurn(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        {props.hint && <span class="muted small switch-hint">{props.hint}</span>}
      </span>
    </label>
  );
}
