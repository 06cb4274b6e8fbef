import { usePage } from '../router.tsx';
import { Sheet } from '../sheets.tsx';

export default function SetUp() {
  usePage('SetUp');
  return (
    <Sheet>
      <h1>SetUp</h1>
    </Sheet>
  );
}
