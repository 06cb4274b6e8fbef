import { usePage } from '../router.tsx';
import { Sheet } from '../sheets.tsx';

export default function Lead() {
  usePage('Lead');
  return (
    <Sheet>
      <h1>Lead</h1>
    </Sheet>
  );
}
