import stringWidth from 'string-width'
import type {MonthlyRevenue} from '../../core/customer/monthly-revenue.ts'
import type {Look} from '../language.ts'
import {moneyText} from '../values.ts'

const BLOCKS = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
const MONTH_WIDTH = 3

/**
 * Revenue by month as bars of block characters, one column of three a month; the oldest months are left out where
 * the width does not hold all. `height` lines of bars with the highest value beside the top, then one of
 * months and one of years.
 */
export function monthBars(
  monthly: readonly MonthlyRevenue[],
  {width, height, look}: {width: number; height: number; look: Look},
): string[] {
  const axis = Math.max(0, ...monthly.map(({revenue}) => stringWidth(moneyText(revenue, look))))
  const shown = monthly.slice(-Math.max(1, Math.floor((width - axis - 2) / MONTH_WIDTH)))
  const top = Math.max(0, ...shown.map(({revenue}) => revenue))
  const lines = Array.from({length: height}, (_, row) => {
    const label = row === 0 ? moneyText(top, look) : row === height - 1 ? '0' : ''
    const bars = shown.map(({revenue}) => bar(top > 0 ? (Math.max(0, revenue) / top) * height : 0, height - 1 - row))
    return `${label.padStart(axis)} ┤${bars.join(' ')}`
  })
  const indent = ' '.repeat(axis + 2)
  return [...lines, indent + monthLine(shown), indent + yearLine(shown)]
}

/** The part of a bar of `level` lines that lies in the line `row`, counted from below, two columns wide. */
function bar(level: number, row: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, level - row)) * 8)
  const block = level > 0 && row === 0 && eighths === 0 ? '▁' : (BLOCKS[eighths] as string)
  return (block || ' ').repeat(2)
}

function monthLine(shown: readonly MonthlyRevenue[]): string {
  return shown.map(({month}) => month.slice(5)).join(' ')
}

/** Each year below its first month, where two months of it leave room for four digits. */
function yearLine(shown: readonly MonthlyRevenue[]): string {
  const years = shown.map(({month}, index) => {
    const year = month.slice(0, 4)
    const isFirst = shown[index - 1]?.month.slice(0, 4) !== year
    return isFirst && shown[index + 1]?.month.slice(0, 4) === year ? year : ''
  })
  return years.reduce((line, year, index) => (year === '' ? line : line.padEnd(index * MONTH_WIDTH) + year), '')
}
