import { usePage } from '../router.tsx';
import { Sheet } from '../sheets.tsx';

export default function Participant() {
  usePage('Participant');
  return (
    <Sheet>
      <h1>Participant</h1>
    </Sheet>
  );
}
