import {whereTypes} from '../../core/listing/select-rows.ts'
import {isNumeric} from '../../core/listing/list-column.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {compileWhere} from '../../core/where/compile-where.ts'
import {wordsOf} from './query.ts'
import type {PeopleQuery} from './questions.ts'
import {searchOf} from './search.ts'

/** Lists kept of a profile: going back to one, or scrolling it, must not work it out again. */
const KEPT = 24

const known = new WeakMap<Profile, Map<string, Int32Array>>()

/**
 * The customers of a list as indexes into the profile, in its order. Without a sort those who match what was searched for
 * best come first, else those who brought most. The profile comes from `searchedProfile` where the filter may be words. Throws
 * BAD_INPUT for a condition that is none.
 */
export function placesOf(profile: Profile, {where, filter, sort}: PeopleQuery): Int32Array {
  return keep(profile, JSON.stringify([where, filter, sort]), () => {
    const group = keep(profile, JSON.stringify([where, '', sort]), () => groupOf(profile, where, sort))
    return filtered(profile, group, {filter: filter.trim(), sort})
  })
}

function keep(profile: Profile, key: string, work: () => Int32Array): Int32Array {
  const lists = known.get(profile) ?? new Map<string, Int32Array>()
  known.set(profile, lists)
  const list = lists.get(key) ?? work()
  lists.delete(key)
  lists.set(key, list)
  const [oldest] = lists.keys()
  if (lists.size > KEPT && oldest !== undefined) lists.delete(oldest)
  return list
}

function groupOf(profile: Profile, where: string, sort: string): Int32Array {
  const all = keep(profile, JSON.stringify(['', '', sort]), () => sorted(profile, sort === '' ? '-revenue' : sort))
  return where === '' ? all : meeting(profile, all, where)
}

function meeting(profile: Profile, among: Int32Array, where: string): Int32Array {
  const test = compileWhere(where, whereTypes(profile.columns)).on((field) => profile.reader(field))
  return among.filter(test)
}

/** What a filter lets through: text, all but a text after `!`, a condition after `=`. */
function filtered(profile: Profile, among: Int32Array, {filter, sort}: {filter: string; sort: string}): Int32Array {
  if (filter.startsWith('=')) return filter === '=' ? among : meeting(profile, among, filter.slice(1))
  const words = wordsOf(filter)
  if (words === '') return among
  const isInverse = filter.startsWith('!')
  const found = searchOf(profile).find(words)
  const isFound = new Uint8Array(profile.size)
  for (const index of found) isFound[index] = 1
  if (isInverse || sort !== '') return among.filter((index) => (isFound[index] === 1) !== isInverse)
  const isAmong = new Uint8Array(profile.size)
  for (const index of among) isAmong[index] = 1
  return found.filter((index) => isAmong[index] === 1)
}

/** Everybody in the order of a field; who has none comes last either way, the same ones by their place. */
function sorted(profile: Profile, sort: string): Int32Array {
  const field = sort.replace(/^-/, '')
  const sign = sort.startsWith('-') ? -1 : 1
  const column = profile.columns.find(({key}) => key === field)
  const order = Int32Array.from({length: profile.size}, (_, index) => index)
  if (column && !isNumeric(column.type)) return byText(order, profile.column(field), sign)
  const keys = profile
    .numbers(column ? field : 'revenue')
    .map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : sign * value))
  return order.sort((left, right) => compareNumbers(keys[left] as number, keys[right] as number) || left - right)
}

function compareNumbers(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function byText(order: Int32Array, values: readonly unknown[], sign: number): Int32Array {
  const texts = values.map((value) => (value === undefined ? undefined : String(value)))
  return order.sort((left, right) => {
    const [one, other] = [texts[left], texts[right]]
    if (one === other) return left - right
    if (one === undefined || other === undefined) return one === undefined ? 1 : -1
    return one < other ? -sign : sign
  })
}
