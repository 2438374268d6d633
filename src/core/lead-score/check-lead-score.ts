import {knownUntil} from '../time/known-until.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Day} from '../time/day.ts'
import type {LeadWeights, MissedLeadGate} from './lead-model.ts'
import {loadLeadScoring, type LeadScoring} from './load-lead-scoring.ts'

/** How well each score tells who is won, on leads that nothing was learned from. */
export interface LeadScoreCheck {
  as_of: string
  /** Absent below the gates. */
  model: (Omit<LeadWeights, 'columns' | 'intercept'> & {source: LeadScoring['source']; columns: string[]}) | undefined
  missed: MissedLeadGate[]
}

/** The quality of what is kept, where that holds, else of what is learned now. */
export async function checkLeadScore(
  {store, now}: Context,
  {asOf, keep}: {asOf: Day; keep?: readonly string[] | undefined},
): Promise<LeadScoreCheck> {
  const at = knownUntil(asOf, now())
  return store.read(async (book) => {
    const {weights, missed, source, as_of} = await loadLeadScoring(book, {
      settings: await loadSettings(book),
      at,
      keep,
    })
    if (!weights) return {as_of, model: undefined, missed}
    const {columns, intercept: _, ...figures} = weights
    return {as_of, model: {...figures, source, columns: columns.map(({encoding}) => encoding.name)}, missed}
  })
}
