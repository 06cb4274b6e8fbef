import { type RosterEncoding, rosterEncodings } from '@plenary/client/rest';
import { Banner, Button, Select } from '../ui/index.ts';
import { d } from './texts.ts';

/** That the letters of a file were guessed: its words to look at, and other ways to read them. */
export function Doubtful(props: {
  encoding: string;
  words: readonly string[];
  onChoose: (encoding: RosterEncoding) => void;
  /** They were looked at; without it, what comes next on the page says so. */
  onRight?: () => void;
}) {
  const { encoding, words } = props;
  const known = rosterEncodings.find((one) => one === encoding) ?? rosterEncodings[0];
  return (
    <Banner
      tone="warn"
      title={d('title')}
      action={
        props.onRight && (
          <Button size="small" icon="check" onClick={props.onRight}>
            {d('right')}
          </Button>
        )
      }
    >
      <div class="stack tight">
        <p>{d('text')}</p>
        {words.length > 0 && (
          <ul class="row doubtful-words">
            {words.map((word) => (
              <li key={word}>
                <bdi class="strong">{word}</bdi>
              </li>
            ))}
          </ul>
        )}
        <Select
          label={d('choose')}
          value={known}
          choices={rosterEncodings.map((one) => ({
            value: one,
            label: `${d(one)} (${one})`,
          }))}
          onChoose={props.onChoose}
        />
      </div>
    </Banner>
  );
}
