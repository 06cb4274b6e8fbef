import { saveFile } from '../../organize/download.ts';
import { Icon, Menu, type Told } from '../../ui/index.ts';
import { c } from '../cockpit/texts.ts';
import type { Answer } from '../desk.ts';
import type { Lead } from '../lead.ctrl.ts';
import { MenuAction } from '../MenuAction.tsx';

/** Takes every word of a worksheet away as a file. */
export function Download({ lead, sheet }: { lead: Lead; sheet: string }) {
  const session = lead.session.value?.key;
  const { desk } = lead;
  if (!desk || session === undefined) return null;
  async function save<T>(
    asked: Promise<Answer<T>>,
    blobOf: (value: T) => Blob,
    ending: string,
  ): Promise<Told> {
    const answer = await asked;
    if (!answer.ok) return answer;
    saveFile(blobOf(answer.value), `${sheet}.${ending}`);
    return { ok: true };
  }
  return (
    <Menu
      buttonClass="button plain small"
      label={
        <>
          <Icon name="down" />
          <span>{c('download')}</span>
        </>
      }
    >
      {(close) => (
        <>
          <MenuAction
            icon="list"
            label={c('download.csv')}
            onAction={() => save(desk.harvestCsv(session, sheet), (blob) => blob, 'csv')}
            onDone={close}
          />
          <MenuAction
            icon="file"
            label={c('download.json')}
            onAction={() => save(desk.harvest(session, sheet), asFile, 'json')}
            onDone={close}
          />
        </>
      )}
    </Menu>
  );
}

const asFile = (value: unknown) =>
  new Blob([JSON.stringify(value, undefined, 2)], { type: 'application/json' });
