import {
  type Api,
  type CompendiumForm,
  exportCompendium,
  type Workshop,
} from '@plenary/client/rest';
import { useState } from 'preact/hooks';
import { isLanguage, language, languageNames, languages } from '../../i18n/language.ts';
import { ActionButton, Dialog, type IconName, Select, Switch } from '../../ui/index.ts';
import { saveFile } from '../download.ts';
import { c } from './texts.ts';
import { toldOfCard } from './told.ts';

const forms: readonly (readonly [CompendiumForm, IconName])[] = [
  ['html', 'print'],
  ['docx', 'file'],
  ['pdf', 'file'],
  ['json', 'list'],
];

/** Makes a document of the compendium; each button tells that it is being made. */
export function ExportDialog(props: {
  api: Api;
  workshop: Workshop;
  cleared: number;
  open: boolean;
  onClose: () => void;
}) {
  const { api, workshop } = props;
  const [tongue, setTongue] = useState<string>(language.value);
  const [drafts, setDrafts] = useState(false);
  return (
    <Dialog open={props.open} title={c('export.title')} onClose={props.onClose}>
      <div class="stack">
        <p>{c('export.text', { count: props.cleared })}</p>
        <Select
          label={c('export.language')}
          value={tongue}
          onChoose={(value) => isLanguage(value) && setTongue(value)}
          choices={languages.map((value) => ({
            value: value as string,
            label: languageNames[value],
          }))}
        />
        <div>
          <Switch
            label={c('export.drafts')}
            hint={c('export.drafts.hint')}
            on={drafts}
            onTurn={setDrafts}
          />
        </div>
        <div class="compendium-forms">
          {forms.map(([form, icon]) => (
            <ActionButton
              key={form}
              wide
              icon={icon}
              onAction={() =>
                toldOfCard(async () =>
                  saveFile(
                    await exportCompendium(api, workshop.key, { form, language: tongue, drafts }),
                    `${workshop.key}-compendium.${form}`,
                  ),
                )
              }
            >
              {c(`export.${form}`)}
            </ActionButton>
          ))}
        </div>
        <p class="small muted">{c('export.wait')}</p>
      </div>
    </Dialog>
  );
}
