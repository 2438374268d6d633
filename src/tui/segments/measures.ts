import {decimal} from '../../present/decimal.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {countText, percentText} from '../../present/values.ts'
import type {SegmentGroup} from './groups.ts'
import type {Measure} from './state.ts'

const NAMES: Readonly<Record<Measure, {en: string; zh: string}>> = {
  customers: {en: 'customers', zh: '人数'},
  revenue: {en: 'revenue', zh: '销售额'},
  share: {en: 'share of buyers', zh: '人数占比'},
  change: {en: 'change in 30 days', zh: '30 天变化'},
}

export function measureName(measure: Measure, look: Look): string {
  return sentence(look, NAMES[measure])
}

/** A group's value by a measure; undefined where it is not known. */
export function measured(group: SegmentGroup, measure: Measure): number | undefined {
  return group[measure]
}

/** The value as it is written; revenue in whole major units. */
export function measureText(group: SegmentGroup, measure: Measure): string {
  const value = measured(group, measure)
  if (value === undefined) return '–'
  if (measure === 'share') return percentText(value)
  return measure === 'change' ? changeOf(value) : countText(value)
}

/** The same in few columns: thousands and millions, in Chinese ten thousands and hundred millions. */
export function shortText(group: SegmentGroup, measure: Measure, look: Look): string {
  const value = measured(group, measure) ?? 0
  const units =
    look.language === 'zh-CN'
      ? ([
          [1e8, '亿'],
          [1e4, '万'],
        ] as const)
      : ([
          [1e6, 'M'],
          [1e3, 'k'],
        ] as const)
  const unit = measure === 'share' ? undefined : units.find(([size]) => Math.abs(value) >= size)
  if (!unit) return measureText(group, measure)
  const sign = measure === 'change' && value > 0 ? '+' : value < 0 ? '−' : ''
  return `${sign}${decimal(Math.abs(value) / unit[0], 0, Math.abs(value) < 100 * unit[0] ? 1 : 0)}${unit[1]}`
}

/** How strong a value is among others, 0 to 5. */
export function levelOf(group: SegmentGroup, measure: Measure, most: number): number {
  const value = Math.abs(measured(group, measure) ?? 0)
  return value === 0 || most === 0 ? 0 : Math.min(5, Math.ceil((5 * value) / most))
}

/** The greatest value of some groups, whatever its sign. */
export function mostOf(groups: readonly SegmentGroup[], measure: Measure): number {
  return groups.reduce((most, group) => Math.max(most, Math.abs(measured(group, measure) ?? 0)), 0)
}

function changeOf(change: number): string {
  if (change === 0) return '±0'
  return `${change > 0 ? '+' : '−'}${countText(Math.abs(change))}`
}
