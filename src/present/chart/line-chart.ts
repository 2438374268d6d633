import asciichart from 'asciichart'
import type {Look} from '../language.ts'
import {cut} from '../table.ts'
import {padLeft, widest} from './pad.ts'

const HEIGHT = 10
const AXIS = 3
/** Columns of a value where no room is to be filled. */
const MOST_COLUMNS = 4
const FULL = ['┼', '┤', '╶', '╴', '─', '╰', '╭', '╮', '╯', '│']
const DOTTED = ['┼', '┤', '·', '·', '·', '·', '·', '·', '·', '·']

export interface Series {
  name: string
  /** A series ends where its first value is missing. */
  values: readonly (number | undefined)[]
}

export interface LineChart {
  /** What the values belong to, e.g. months; the first and the last are written below the line. */
  labels: readonly string[]
  format: (value: number) => string
  height?: number
}

/**
 * Up to two series in the order of their labels, the first as a line, the second dotted, so that they are told apart
 * without colour. Narrower terminals see every so many values.
 */
export function lineChart(
  series: readonly Series[],
  {labels, format, height: own}: LineChart,
  look: Pick<Look, 'width' | 'height'>,
): string {
  const height = own ?? look.height ?? HEIGHT
  const known = series.flatMap(({values}) => values.filter((value) => value !== undefined))
  if (known.length === 0) return ''
  const [least, most] = [Math.min(0, ...known), Math.max(...known)]
  const range = {min: least, max: most > least ? most : least + 1, height}
  // asciichart draws its axis over a label of one letter.
  const axis = Math.max(2, widest(ticks(range, format)))
  const places = placesIn(labels.length, {
    room: Math.max(8, look.width - axis - AXIS),
    most: look.height === undefined ? MOST_COLUMNS : Number.POSITIVE_INFINITY,
  })
  const plots = series.slice(0, 2).map(({values}, which) =>
    asciichart
      .plot(drawn(values, places), {
        ...range,
        symbols: which === 0 ? FULL : DOTTED,
        format: (value: number) => padLeft(format(value), axis),
      })
      .split('\n'),
  )
  const [front = [], behind = []] = plots
  const lines = front.map((line, row) => over(line, behind[row] ?? '').trimEnd())
  return [...lines, labelLine(labels, axis + 2, places.length), ...legend(series)].join('\n')
}

/** What stands on the axis. */
function ticks(range: {min: number; max: number; height: number}, format: (value: number) => string): string[] {
  const texts: string[] = []
  const noted = (value: number): string => {
    texts.push(format(value))
    return ''
  }
  asciichart.plot([range.min], {...range, format: noted})
  return texts
}

function drawn(values: Series['values'], places: readonly number[]): number[] {
  const points: number[] = []
  for (const place of places) {
    const value = values[place]
    if (value === undefined) break
    points.push(value)
  }
  return points
}

/** Which values are drawn: all of them, each several times where there is room, or every so many. */
function placesIn(count: number, {room, most}: {room: number; most: number}): number[] {
  if (count <= room) {
    const columns = Math.min(room, count * most)
    // Without a room to fill each value is as wide as the others.
    const shown = most < Number.POSITIVE_INFINITY ? count * Math.floor(columns / count) : columns
    return Array.from({length: shown}, (_, column) => Math.floor((column * count) / shown))
  }
  return Array.from({length: room}, (_, column) => Math.round((column * (count - 1)) / (room - 1)))
}

function over(front: string, behind: string): string {
  return Array.from({length: Math.max(front.length, behind.length)}, (_, column) => {
    const own = front[column] ?? ' '
    return own === ' ' ? (behind[column] ?? ' ') : own
  }).join('')
}

function labelLine(labels: readonly string[], indent: number, width: number): string {
  const [first = '', last = ''] = [labels[0], labels.length > 1 ? labels.at(-1) : '']
  const room = Math.max(1, width - widest([first]))
  return `${' '.repeat(indent)}${first}${padLeft(cut(last, room), room)}`.trimEnd()
}

function legend(series: readonly Series[]): string[] {
  if (series.length < 2) return []
  return [series.map(({name}, which) => `${which === 0 ? '───' : '···'} ${name}`).join('   ')]
}
