import asciichart from 'asciichart'
import type {Look} from '../language.ts'
import {moneyText} from '../values.ts'

const HEIGHT = 6
const AXIS = 14

/** A line chart of values in the order of time, narrowed to the terminal by leaving out the oldest. */
export function columnChart(values: readonly number[], look: Look): string {
  const room = Math.max(10, look.width - AXIS)
  const shown = values.slice(-room)
  const stretch = Math.max(1, Math.min(4, Math.floor(room / shown.length)))
  const points = shown.flatMap((value) => Array.from({length: stretch}, () => value))
  const width = Math.max(...shown.map((value) => moneyText(value, look).length))
  return asciichart.plot(points, {height: HEIGHT, format: (value: number) => moneyText(value, look).padStart(width)})
}
