import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Filling } from './filling.ts';

/** The copy to which the views beneath belong. */
export const FillingContext = createContext<Filling | undefined>(undefined);

export function useFilling(): Filling {
  const filling = useContext(FillingContext);
  if (!filling) throw new Error('A part of a worksheet stands outside of one.');
  return filling;
}
