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
    scenes: string[];
  }
}

const files = import.meta.glob<{ default: Scenes }>('./scenes/*.tsx', { eager: true });
const scenes: Scenes = Object.assign({}, ...Object.values(files).map((file) => file.default));
window.scenes = Object.keys(scenes);

function Index() {
  return (
    <main class="pad stack">
      <h1>Scenes</h1>
      <ul>
        {window.scenes.map((name) => (
          <li key={name}>
            <a href={`?scene=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
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
