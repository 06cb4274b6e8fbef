import { type RosterEncoding, rosterEncodings } from '@plenary/client/rest';
import { Banner, Select } from '../../ui/index.ts';
import { p } from './texts.ts';

/** That the letters of a file were guessed: its words to look at, and other ways to read them. */
export function Doubtful(props: {
  encoding: string;
  words: readonly string[];
  onChoose: (encoding: RosterEncoding) => void;
}) {
  const { encoding, words } = props;
  const known = rosterEncodings.find((one) => one === encoding) ?? rosterEncodings[0];
  return (
    <Banner tone="warn" title={p('doubtful.title')}>
      <div class="stack-tight measure">
        <p>{p('doubtful.text')}</p>
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
          label={p('doubtful.choose')}
          value={known}
          choices={rosterEncodings.map((one) => ({
            value: one,
            label: `${p(`doubtful.${one}`)} (${one})`,
          }))}
          onChoose={props.onChoose}
        />
      </div>
    </Banner>
  );
}
