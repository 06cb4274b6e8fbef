import { getDoor } from '@plenary/client/rest';
import { useEffect, useState } from 'preact/hooks';
import { type Identity, identityOf, leave } from '../identity/identity.ts';
import { apiOf, forgetTokens, openLive } from '../live/open.ts';
import { navigate, type Params } from '../router.tsx';
import { deskOf } from './desk.ts';
import { Gate, Stranger } from './Gate.tsx';
import { joinCodeOf } from './join-code.ts';
import { type Lead, leadOf } from './lead.ctrl.ts';
import { shelfOf } from './quick/shelf.ts';

export default function LeadRoute({ params }: { params: Params }) {
  const workshop = params.workshop ?? '';
  const [identity] = useState(() => identityOf(workshop));
  if (!identity) return <Stranger />;
  return <Leading identity={identity} />;
}

function Leading({ identity }: { identity: Identity }) {
  const { workshop } = identity;
  const [lead, setLead] = useState<Lead>();
  useEffect(() => {
    const opened = leadOf(
      openLive(identity),
      () => joinCodeOf(apiOf(identity), workshop),
      shelfOf(apiOf(identity), workshop),
      async () => (await getDoor(apiOf(identity), workshop)).removed,
      deskOf(apiOf(identity), workshop),
    );
    setLead(opened);
    return () => {
      opened.end();
      opened.live.close();
    };
  }, [identity, workshop]);
  if (!lead) return null;
  return (
    <Gate
      lead={lead}
      workshop={workshop}
      onLeave={() => {
        lead.live.close();
        forgetTokens(identity);
        leave(workshop);
        navigate('/');
      }}
    />
  );
}
