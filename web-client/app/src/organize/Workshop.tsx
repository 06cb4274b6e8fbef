import { usePage } from '../router.tsx';
import { Sheet } from '../sheets.tsx';

export default function Workshop() {
  usePage('Workshop');
  return (
    <Sheet>
      <h1>Workshop</h1>
    </Sheet>
  );
}
