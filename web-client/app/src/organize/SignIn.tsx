import { usePage } from '../router.tsx';
import { Sheet } from '../sheets.tsx';

export default function SignIn() {
  usePage('SignIn');
  return (
    <Sheet>
      <h1>SignIn</h1>
    </Sheet>
  );
}
