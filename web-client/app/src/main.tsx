import { render } from 'preact';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import { startLanguage } from './i18n/index.ts';
import { Failed } from './offline/Failed.tsx';
import { Router, startRouter } from './router.tsx';
import { routes } from './routes.ts';
import { Lost } from './sheets.tsx';
import { startTheme } from './theme.ts';
import { Announcer, ToastPlace } from './ui/index.ts';

function App() {
  return (
    <>
      <Router routes={routes} lost={Lost} failed={Failed} />
      <ToastPlace />
      <Announcer />
    </>
  );
}

async function start(root: HTMLElement): Promise<void> {
  startTheme();
  startRouter();
  await startLanguage();
  render(<App />, root);
}

const root = document.getElementById('app');
if (root) start(root).catch((problem: unknown) => console.error(problem));
