import type {Settings} from '../setting/settings.ts'
import {ATTRIBUTE, type LeadColumn} from './lead-columns.ts'
import {filledGap, handledLevel, shareOfOpen} from './leak-filling.ts'
import {knownRows, LEAST_KNOWN, pureShare, rankedBy} from './leak-ranking.ts'
import type {ColumnMeasure, Leak, LeakEvidence, MeasuredColumn} from './leak.ts'
import {isWrittenAfterwards} from './outcome-words.ts'

/** Decided leads as a leak is looked for in them. */
export interface LeakSample {
  /** 1 for won, 0 for lost, a lead each. */
  outcome: Uint8Array
  /** The fold of each lead. */
  folds: Uint8Array
  /** The same columns of leads that are open, for those that are filled only when a lead ends. */
  open: readonly LeadColumn[]
  settings: Pick<Settings, 'lead.leak_auc' | 'lead.leak_pure_share' | 'lead.leak_filled_gap'>
}

/**
 * The columns that give the outcome away. What a model may learn from is what was known when the prediction is asked for;
 * a column written later ranks far too well, parts the outcomes cleanly, or is there only for one of them (Kaufman, Rosset,
 * Perlich and Stitelman 2012, Leakage in data mining, ACM TKDD 6(4), 15: look for what is too good to be true, and for what
 * is known by the name of the column to be of a later date).
 */
export function findLeaks(measured: readonly MeasuredColumn[]): Leak[] {
  return measured.flatMap(({column, signs}) => (signs.length > 0 ? [{column, signs}] : []))
}

/** How much each column tells by itself, and the signs that it knows the outcome. */
export function measureColumns(columns: readonly LeadColumn[], sample: LeakSample): MeasuredColumn[] {
  return columns.map((column) => {
    const figures = {
      auc: rankedBy(column, sample),
      pure: pureShare(column, sample),
      filled_gap: filledGap(column, sample),
    }
    return {column: column.name, ...figures, signs: signsOf(column, figures, sample)}
  })
}

function signsOf(
  column: LeadColumn,
  {auc, pure, filled_gap}: Omit<ColumnMeasure, 'column'>,
  {open, settings}: LeakSample,
): LeakEvidence[] {
  const still = shareOfOpen(column, open)
  const handled = handledLevel(column)
  const own = column.name.startsWith(ATTRIBUTE) && knownRows(column).length >= LEAST_KNOWN
  return [
    ...(auc >= settings['lead.leak_auc'] ? [{sign: 'ranks' as const, value: auc}] : []),
    ...(pure >= settings['lead.leak_pure_share'] ? [{sign: 'pure' as const, value: pure}] : []),
    ...(filled_gap >= settings['lead.leak_filled_gap'] ? [{sign: 'filled' as const, value: filled_gap}] : []),
    ...(still === undefined ? [] : [{sign: 'only-ended' as const, value: still}]),
    ...(own && isWrittenAfterwards(column.name.slice(ATTRIBUTE.length)) ? [{sign: 'name' as const}] : []),
    ...(own && handled ? [{sign: 'handling' as const, ...handled}] : []),
  ]
}
