import {foldHeader} from './fold-header.ts'
import type {RowLayout} from './row-layout.ts'

/**
 * Completes rows that stand together, as the profile's `carry` has it: what only the first of them says is taken over
 * by the others. Undefined for a row that is no thing of its own. Rows are to be given in their order; without
 * `carry` they are given back as they are.
 */
export function carryRows({
  headers,
  profile: {carry},
}: Pick<RowLayout, 'headers' | 'profile'>): (cells: readonly string[]) => readonly string[] | undefined {
  if (!carry) return (cells) => cells
  const folded = headers.map(foldHeader)
  const placesOf = (names: readonly string[]): number[] =>
    names.map((name) => folded.indexOf(foldHeader(name))).filter((place) => place >= 0)
  const [by = -1] = placesOf([carry.by])
  const [carried, thing] = [placesOf(carry.headers), placesOf(carry.thing)]
  let first: readonly string[] | undefined
  return (cells) => {
    if (first?.[by] !== cells[by]) first = cells
    if (thing.every((place) => !cells[place])) return undefined
    return first === cells || first === undefined ? cells : completed(cells, first, carried)
  }
}

function completed(cells: readonly string[], first: readonly string[], places: readonly number[]): readonly string[] {
  const whole = [...cells]
  for (const place of places) whole[place] ||= first[place] ?? ''
  return whole
}
