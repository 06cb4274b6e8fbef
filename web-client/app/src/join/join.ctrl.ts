import { type Entered, join, RequestRefused } from '@plenary/client/rest';
import { signal } from '@preact/signals';
import { sentence } from '../i18n/codes.ts';
import { t } from '../i18n/index.ts';
import { forget, keep, kept } from '../identity/storage.ts';

export interface Guest {
  readonly code: string;
  readonly name: string;
  readonly delegation: string;
}

/** What is wrong with each field, and with the whole where no field is to blame. */
export type Faults = Partial<Record<keyof Guest | 'form', string>>;

const lastName = 'plenary.guest';

const markKey = 'plenary.joining';

/** The same as long as no answer came, so that who joins again is not a second guest. */
function proposedMark(): string {
  const mark = kept(markKey, 'tab') ?? hex(crypto.getRandomValues(new Uint8Array(16)));
  keep(markKey, mark, 'tab');
  return mark;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function codeIn(search: string): string {
  return new URLSearchParams(search).get('code')?.trim().toUpperCase().slice(0, 40) ?? '';
}

/** What a guest must still say before the server is asked. */
export function missing({ code, name }: Guest): Faults {
  const faults: Faults = {};
  if (!code.trim()) faults.code = t('join.code.missing');
  if (!name.trim()) faults.name = t('join.name.missing');
  return faults;
}

const fields = ['code', 'name', 'delegation'] as const satisfies readonly (keyof Guest)[];

/** A refusal, told at the field that it is about. */
export function faultsOf(problem: unknown): Faults {
  if (!(problem instanceof RequestRefused)) return { form: t('failed.offline') };
  if (problem.status === 404) return { code: t('join.code.unknown') };
  const told = sentence(problem.code, problem.message);
  // Such as `name.wrong`, or `join.code-used`.
  const parts = problem.code.split('.');
  const field = fields.find((one) => parts.some((part) => part.startsWith(one)));
  return { [field ?? 'form']: told };
}

export interface JoinForm {
  readonly guest: { value: Guest; peek(): Guest };
  readonly faults: { value: Faults };
  readonly busy: { value: boolean };
  submit(): Promise<Entered | undefined>;
}

/** @param inPath the code of an address such as `/j/RTC-2021` */
export function joinForm(search: string, inPath?: string, ask = join): JoinForm {
  const guest = signal<Guest>({
    code: inPath ? codeIn(`?code=${encodeURIComponent(inPath)}`) : codeIn(search),
    name: kept(lastName) ?? '',
    delegation: '',
  });
  const faults = signal<Faults>({});
  const busy = signal(false);

  async function submit(): Promise<Entered | undefined> {
    if (busy.value) return undefined;
    faults.value = missing(guest.value);
    if (Object.keys(faults.value).length > 0) return undefined;
    busy.value = true;
    const { code, name, delegation } = guest.value;
    try {
      const said = delegation.trim() ? { delegation: delegation.trim() } : {};
      const mark = proposedMark();
      const entered = await ask({}, { code: code.trim(), name: name.trim(), ...said, mark });
      keep(lastName, name.trim());
      forget(markKey, 'tab');
      return entered;
    } catch (problem) {
      faults.value = faultsOf(problem);
      return undefined;
    } finally {
      busy.value = false;
    }
  }

  return { guest, faults, busy, submit };
}
