import { type Language, language, languageNames, languages, speak, t } from '../i18n/index.ts';
import { type Theme, theme, themes } from '../theme.ts';

/** Language and appearance, kept on this device. */
export function Preferences() {
  return (
    <div class="preferences">
      <Segments
        name={t('preferences.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        chosen={language.value}
        onChoose={(value: Language) => {
          speak(value).catch(() => undefined);
        }}
      />
      <Segments
        name={t('preferences.theme')}
        choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        chosen={theme.value}
        onChoose={(value: Theme) => {
          theme.value = value;
        }}
      />
    </div>
  );
}

interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly lang?: string;
}

/** A few choices side by side, of which one is on. */
export function Segments<V extends string>(props: {
  name: string;
  choices: readonly Segment<V>[];
  chosen: V;
  onChoose: (value: V) => void;
}) {
  return (
    <fieldset class="segments">
      <legend>{props.name}</legend>
      <div class="segment-row">
        {props.choices.map(({ value, label, lang }) => (
          <button
            key={value}
            type="button"
            lang={lang}
            aria-pressed={value === props.chosen}
            onClick={() => props.onChoose(value)}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
