import type {Axis, AxisBin} from '../../present/chart/scatter/axis.ts'
import {findBin} from '../../present/chart/scatter/grid.ts'
import {decimal} from '../../present/decimal.ts'

/** A label at a cell of an axis. */
export interface Tick {
  cell: number
  text: string
}

/** Labels of an axis that lie at least so many cells apart: the cut's, then round values. */
export function ticksOf(axis: Axis, cut: number, room: (text: string) => number): Tick[] {
  const ticks: Tick[] = [{cell: axis.line, text: decimal(cut, 0, Math.abs(cut) >= 1000 ? 0 : 1)}]
  for (const value of roundValues(axis)) {
    const {start, end} = axis.bins[findBin(axis.bins, value)] as AxisBin
    const tick = {cell: Math.floor((start + end - 1) / 2), text: decimal(value, 0, 2)}
    const isFree = ticks.every((other) => Math.abs(other.cell - tick.cell) >= (room(other.text) + room(tick.text)) / 2)
    if (isFree) ticks.push(tick)
  }
  return ticks
}

/** 1, 2 and 5 times powers of ten: on a linear axis the multiples of one of them, on a logarithmic one all in its range. */
function roundValues({log, least, most, bins}: Axis): number[] {
  if (!log) {
    const step = roundStep((most - least) / Math.min(8, bins.length))
    return Array.from({length: Math.floor(most / step) + 1}, (_, at) => at * step).filter((value) => value >= least)
  }
  const powers = Array.from({length: 14}, (_, at) => 10 ** (at - 3))
  const values = [...powers, ...powers.map((power) => power * 5), ...powers.map((power) => power * 2)]
  return values.filter((value) => value >= least && value <= most)
}

function roundStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about))
  const step = [1, 2, 5, 10].find((times) => times * power >= about * 0.999) as number
  return step * power
}
