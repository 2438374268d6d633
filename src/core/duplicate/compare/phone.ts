import {isMasked} from '../../identity/normalise.ts'
import {isOneSlip} from '../text/one-slip.ts'
import {type Comparison, type LevelSpec, MISSING} from './comparison.ts'
import {listComparison, type ValueLists} from './list.ts'

const LEVELS = [
  MISSING,
  {name: 'agree', valued: true, covered: true},
  // A masked phone shows nothing that the other has otherwise.
  {name: 'masked'},
  {name: 'slip'},
  {name: 'disagree'},
] as const satisfies readonly LevelSpec[]
const LEVEL = {missing: 0, agree: 1, masked: 2, slip: 3, disagree: 4}
const FEWEST_SHOWN = 4

/** Phones, also those of which a platform shows some digits only. */
export function phoneComparison(phones: ValueLists): Comparison {
  return listComparison(phones, {field: 'phone', levels: LEVELS, relate: relatePhones})
}

/** A phone folded for comparison: digits, and a star for each that is masked. */
export function foldPhone(text: string): string {
  const plain = text.normalize('NFKC')
  return isMasked(plain) ? plain.replace(/[xX＊●•]/g, '*').replace(/[^\d*]/g, '') : plain
}

function relatePhones(left: string, right: string): number {
  if (left.includes('*') || right.includes('*')) return relateMasked(left, right)
  if (left === right) return LEVEL.agree
  return isOneSlip(left, right) ? LEVEL.slip : LEVEL.disagree
}

/** Compared from the end, as far as both reach; too few digits that both show say nothing. */
function relateMasked(left: string, right: string): number {
  let shown = 0
  for (let back = 1; back <= Math.min(left.length, right.length); back++) {
    const [a, b] = [left.charAt(left.length - back), right.charAt(right.length - back)]
    if (a === '*' || b === '*' || a === '+' || b === '+') continue
    if (a !== b) return LEVEL.disagree
    shown++
  }
  return shown >= FEWEST_SHOWN ? LEVEL.masked : LEVEL.missing
}
