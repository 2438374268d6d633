import {CrmError} from '../error/crm-error.ts'
import type {MergeSide} from './merge-plan.ts'
import {pairOf} from './pair.ts'

/** Why customers cannot be merged. */
export const OBSTACLES = ['alone', 'gone', 'erased', 'different'] as const
export type ObstacleKind = (typeof OBSTACLES)[number]

export interface Obstacle {
  kind: ObstacleKind
  /** The customers it is about. */
  ids: string[]
}

/** What stands in the way of merging these ids; undefined when nothing does. `different` holds the ids of pairs that a person called so. */
export function obstacleTo(
  ids: readonly string[],
  {sides, different}: {sides: ReadonlyMap<string, MergeSide>; different: ReadonlySet<string>},
): Obstacle | undefined {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  if (twice.length > 0 || ids.length < 2) return {kind: 'alone', ids: twice.slice(0, 1)}
  const gone = ids.filter((id) => !sides.has(id))
  if (gone.length > 0) return {kind: 'gone', ids: gone}
  const erased = ids.filter((id) => sides.get(id)?.customer.erased_at !== undefined)
  if (erased.length > 0) return {kind: 'erased', ids: erased}
  return differentAmong(ids, different)
}

/** An obstacle as an error: NOT_FOUND or REFUSED. */
export function obstacleError({kind, ids}: Obstacle): CrmError {
  const names = ids.join(' and ')
  if (kind === 'gone') return new CrmError('NOT_FOUND', `There is no customer ${names}.`)
  if (kind === 'erased')
    return new CrmError('REFUSED', `${names} was erased: nothing is known that could be merged; nothing was changed.`)
  if (kind === 'different')
    return new CrmError('REFUSED', `${names} were judged to be different; nothing was changed.`, {
      hint: 'Add --force if that was wrong.',
    })
  return new CrmError('REFUSED', `${names || 'One customer'} cannot be merged with itself; nothing was changed.`, {
    hint: 'Name two different customers.',
  })
}

function differentAmong(ids: readonly string[], different: ReadonlySet<string>): Obstacle | undefined {
  if (different.size === 0) return undefined
  for (const [index, one] of ids.entries()) {
    const other = ids.slice(index + 1).find((id) => different.has(pairOf(one, id).id))
    if (other !== undefined) return {kind: 'different', ids: [one, other]}
  }
  return undefined
}
