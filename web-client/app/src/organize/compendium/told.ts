import { RequestRefused } from '@plenary/client/rest';
import type { Told } from '../../ui/index.ts';
import { told } from '../asking.ts';
import en from './en.json';
import { type CompendiumKey, c } from './texts.ts';

const isText = (key: string): key is CompendiumKey => key in en;

/** As `told`, with the sentences about cards in the viewer's language. */
export async function toldOfCard(action: () => Promise<unknown>): Promise<Told> {
  let sentence: string | undefined;
  const became = await told(async () => {
    try {
      await action();
    } catch (problem) {
      const key = problem instanceof RequestRefused ? `code.${problem.code}` : '';
      if (isText(key)) sentence = c(key);
      throw problem;
    }
  });
  return became.ok || sentence === undefined ? became : { ok: false, message: sentence };
}
