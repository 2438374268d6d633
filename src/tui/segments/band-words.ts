import type {FREQUENCY_BANDS, RECENCY_BANDS} from '../../core/segment/grid16.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {wordOf} from '../../present/words.ts'

type FrequencyBand = (typeof FREQUENCY_BANDS)[number]
type RecencyBand = (typeof RECENCY_BANDS)[number]

const FREQUENCIES: Readonly<Record<FrequencyBand, {en: string; zh: string}>> = {
  new: {en: 'new', zh: '新客'},
  'second-time': {en: 'second', zh: '二次客'},
  regular: {en: 'regular', zh: '熟客'},
  fan: {en: 'fan', zh: '粉丝'},
}

export function frequencyName(band: FrequencyBand, look: Look): string {
  return sentence(look, FREQUENCIES[band])
}

export function recencyName(band: RecencyBand, look: Look): string {
  return wordOf(band, look.language)
}

/** Which numbers of orders a band has: `2`, `3–5`, `6+`. */
export function ordersText(band: number, cuts: readonly number[]): string {
  const from = (cuts[band - 1] ?? 0) + 1
  const to = cuts[band]
  if (to === undefined) return `${from}+`
  return to === from ? String(from) : `${from}–${to}`
}

/** Which days since the last purchase a band has. */
export function recencyText(band: number, cuts: readonly number[], look: Look): string {
  const to = cuts[band]
  return to === undefined
    ? sentence(look, {en: '>{days}d', zh: '>{days}天'}, {days: cuts.at(-1) ?? 0})
    : sentence(look, {en: '≤{days}d', zh: '≤{days}天'}, {days: to})
}
