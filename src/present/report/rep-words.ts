import type {RepRow} from '../../core/report/reps/rep-row.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'

/** Places up or down in a league: `↑2`, `↓1`, `=`. */
export function rankChange(change: number): string {
  if (change === 0) return '='
  return change > 0 ? `↑${change}` : `↓${-change}`
}

/** A rep by name, marked where they have left. */
export function repLabel({rep, name, left_on}: Pick<RepRow, 'rep' | 'name' | 'left_on'>, look: Look): string {
  const own = name ?? rep
  return left_on === undefined ? own : sentence(look, {en: '{own} (left)', zh: '{own}（已离职）'}, {own})
}
