import {codedNames, readNames} from './coded-names.ts'
import type {SqlSession} from './session.ts'

/** What an order names that a customer can have a favourite of. */
export type PlaceField = 'channel' | 'shop'

/** One number for all the places that an order names. */
export interface PlaceCodes {
  /** SQL for that number, 0 or more, the joins that it needs and the values of its parameters, from $1 on. */
  code: string
  joins: string
  values: readonly string[]
  places: ReadonlyMap<PlaceField, Places>
}

/** The names of a field, ascending in code units, and which of them each number stands for: -1 for none. */
export interface Places {
  names: string[]
  codes: Int32Array
}

/**
 * Names up to which they are looked for in a list: a database does that once for each name in a block of rows, where it
 * looks at every row of a join.
 */
const LISTED = 64

/** Numbers the places that orders name in these fields. */
export async function codePlaces(session: SqlSession, fields: readonly PlaceField[]): Promise<PlaceCodes> {
  const found = await Promise.all(
    fields.map(async (field) => ({field, names: await readNames(session, placeNames(field))})),
  )
  const values: string[] = []
  const joins: string[] = []
  let code = '0'
  for (const {field, names} of found) {
    const own = names.length > LISTED ? joined(field, joins) : listed(field, names, values)
    code = `(${code} * ${names.length + 1} + ${own})`
  }
  return {code, joins: joins.join(' '), values, places: new Map(placesOf(found))}
}

/** The place of the name of an order among the names, from 1 on; 0 where there is none. */
function joined(field: PlaceField, joins: string[]): string {
  joins.push(`LEFT JOIN ${codedNames(placeNames(field))} ${field}s ON ${field}s.name = ${field}`)
  return `coalesce(${field}s.code + 1, 0)`
}

function listed(field: PlaceField, names: readonly string[], values: string[]): string {
  if (names.length === 0) return '0'
  const list = names.map((name) => `$${values.push(name)}`)
  return `coalesce(list_position([${list.join(', ')}], ${field}), 0)`
}

/** What each number stands for in each field: the last one counts on first. */
function placesOf(found: readonly {field: PlaceField; names: string[]}[]): [PlaceField, Places][] {
  const all = found.reduce((product, {names}) => product * (names.length + 1), 1)
  let each = all
  return found.map(({field, names}) => {
    each /= names.length + 1
    const codes = new Int32Array(all)
    for (let code = 0; code < all; code++) codes[code] = (Math.floor(code / each) % (names.length + 1)) - 1
    return [field, {names, codes}]
  })
}

function placeNames(field: PlaceField): string {
  return `SELECT DISTINCT ${field} AS name FROM orders WHERE ${field} IS NOT NULL`
}
