import {hashText} from '../text/hash.ts'

/** Parts that decided leads are split into: each is foretold by what was learned from the others. */
export const FOLDS = 5

/** The fold of each lead, by a hash of its id: the same each time, without chance. */
export function foldsOf(ids: readonly string[]): Uint8Array {
  return Uint8Array.from(ids, (id) => hashText(id) % FOLDS)
}
