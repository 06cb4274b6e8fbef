import { usePage } from '../router.tsx';
import { Sheet } from '../sheets.tsx';

export default function Workshops() {
  usePage('Workshops');
  return (
    <Sheet>
      <h1>Workshops</h1>
    </Sheet>
  );
}
