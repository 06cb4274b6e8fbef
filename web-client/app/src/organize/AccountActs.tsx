import { useState } from 'preact/hooks';
import { usePage } from '../router.tsx';
import { ActsOfDay } from './ActsTab.tsx';
import { type Access, accessTo } from './access.ts';
import { Frame, ToSignIn } from './Frame.tsx';
import { o } from './texts.ts';

export default function AccountActsRoute() {
  const [access, setAccess] = useState(() => accessTo());
  if (!access?.account) return <ToSignIn />;
  return <AccountActsPage access={access} onAgain={() => setAccess(accessTo() ?? access)} />;
}

/** Who did what to the installation: accounts, invitations, passwords, what was deleted for good. */
export function AccountActsPage({ access, onAgain }: { access: Access; onAgain: () => void }) {
  usePage(o('installation.acts'));
  return (
    <Frame access={access} onAgain={onAgain}>
      <h1>{o('installation.acts')}</h1>
      <p class="muted">{o('installation.acts.text')}</p>
      <ActsOfDay api={access.api} titleOf={(_, key) => key} />
    </Frame>
  );
}
