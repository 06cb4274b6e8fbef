import { render } from 'preact';
import '../src/styles/tokens.css';
import '../src/styles/base.css';
import '../src/styles/parts.css';
import { speak } from '../src/i18n/index.ts';
import { isLanguage } from '../src/i18n/language.ts';
import { setClock } from '../src/live/clock.ts';
import { startTheme, theme } from '../src/theme.ts';
import { Announcer, ToastPlace } from '../src/ui/index.ts';
import { now } from './fake.ts';
import type { Scenes } from './scene.ts';

declare global {
  interface Window {
    /** The names of all scenes, by the file that holds them. */
    scenes: Record<string, string[]>;
  }
}

const files = import.meta.glob<{ default: Scenes }>('./scenes/*.tsx');
const nameOf = (path: string) => path.replace(/^.*\/|\.tsx$/g, '');

/** One file alone, so that a page is seen with its own style sheets; all of them for the index. */
async function load(wanted: string | null): Promise<Record<string, Scenes>> {
  const chosen = Object.entries(files).filter(([path]) => !wanted || nameOf(path) === wanted);
  const held = chosen.map(async ([path, open]) => [nameOf(path), (await open()).default] as const);
  return Object.fromEntries(await Promise.all(held));
}

function Index() {
  return (
    <main class="pad stack">
      <h1>Scenes</h1>
      {Object.entries(window.scenes).map(([file, names]) => (
        <section key={file}>
          <h2>{file}</h2>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <a href={`?file=${file}&scene=${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

async function start(root: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  startTheme();
  setClock({ now: () => now });
  const wanted = asked.get('theme');
  if (wanted === 'light' || wanted === 'dark') theme.value = wanted;
  const tongue = asked.get('lang') ?? 'en';
  await speak(isLanguage(tongue) ? tongue : 'en');
  document.documentElement.dir = asked.get('dir') ?? 'ltr';
  const held = await load(asked.get('file'));
  window.scenes = Object.fromEntries(
    Object.entries(held).map(([file, scenes]) => [file, Object.keys(scenes)]),
  );
  const scenes: Scenes = Object.assign({}, ...Object.values(held));
  const scene = scenes[asked.get('scene') ?? ''];
  render(
    <>
      {scene ? scene() : <Index />}
      <ToastPlace />
      <Announcer />
    </>,
    root,
  );
  document.body.dataset.ready = 'yes';
}

const root = document.getElementById('app');
if (root) start(root).catch((problem: unknown) => console.error(problem));
