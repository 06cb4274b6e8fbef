import { usePage } from '../router.tsx';
import { Sheet } from '../sheets.tsx';

export default function Join() {
  usePage('Join');
  return (
    <Sheet>
      <h1>Join</h1>
    </Sheet>
  );
}
