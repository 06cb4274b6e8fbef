import { usePage } from '../router.tsx';
import { Sheet } from '../sheets.tsx';

export default function Enter() {
  usePage('Enter');
  return (
    <Sheet>
      <h1>Enter</h1>
    </Sheet>
  );
}
