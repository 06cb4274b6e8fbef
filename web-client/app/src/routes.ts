import type { Route } from './router.tsx';

/** The pages by their addresses; each is loaded when somebody goes there. */
export const routes: readonly Route[] = [
  { path: '/', load: () => import('./join/Join.tsx') },
  { path: '/j/:code', load: () => import('./join/Join.tsx') },
  { path: '/enter', load: () => import('./join/Enter.tsx') },
  { path: '/clear', load: () => import('./clear/Clear.tsx') },
  { path: '/w/:workshop', load: () => import('./participant/Participant.tsx') },
  { path: '/w/:workshop/lead', load: () => import('./lead/Lead.tsx') },
  { path: '/w/:workshop/screen', load: () => import('./screen/Screen.tsx') },
  { path: '/w/:workshop/record', load: () => import('./record/Record.tsx') },
  { path: '/sign-in', load: () => import('./organize/SignIn.tsx') },
  { path: '/provider', load: () => import('./provider/Provider.tsx') },
  { path: '/setup', load: () => import('./organize/SetUp.tsx') },
  { path: '/account/acts', load: () => import('./organize/AccountActs.tsx') },
  { path: '/account', load: () => import('./organize/AccountPage.tsx') },
  { path: '/organize', load: () => import('./organize/Workshops.tsx') },
  { path: '/organize/:workshop', load: () => import('./organize/Workshop.tsx') },
];
