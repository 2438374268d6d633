import {toMajor} from '../money/money.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {mean} from '../profile/quantile.ts'
import {buyers, type SegmentCuts, type Segmentation} from './segmentation.ts'

/**
 * The eight segments of the usual Chinese teaching form, by whether recency, frequency and monetary value are on
 * the good side of the mean of the buyers (recency: at most the mean; the others: at least the mean). `important`
 * (重要) means high monetary value, `general` (一般) low; value (价值), develop (发展), keep (保持), win-back (挽留).
 */
export function meanScheme(inputs: ProfileInputs, given: Partial<SegmentCuts> = {}): Segmentation {
  const who = buyers(inputs)
  const recencyOf = (index: number): number => inputs.asOf - (inputs.last_day[index] as number)
  const monetaryOf = (index: number): number => toMajor(inputs.revenue[index] as number, inputs.digits)
  const [recency] = given.recency ?? [mean(who.map(recencyOf))]
  const [frequency] = given.frequency ?? [mean(who.map((index) => inputs.orders[index] as number))]
  const [monetary] = given.monetary ?? [mean(who.map(monetaryOf))]
  const segment = (index: number): string => {
    const rank = monetaryOf(index) >= (monetary as number) ? 'important' : 'general'
    const recent = recencyOf(index) <= (recency as number)
    const often = (inputs.orders[index] as number) >= (frequency as number)
    return `${rank}-${recent ? (often ? 'value' : 'develop') : often ? 'keep' : 'win-back'}`
  }
  const cuts = {recency: [recency as number], frequency: [frequency as number], monetary: [monetary as number]}
  const segments = ['important', 'general'].flatMap((rank) =>
    ['value', 'develop', 'keep', 'win-back'].map((step) => `${rank}-${step}`),
  )
  return {scheme: 'mean', segments, cuts, segment}
}
