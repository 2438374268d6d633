import {CrmError} from '../error/crm-error.ts'
import type {FileNoun} from './file-noun.ts'
import {columnsByWords, type RowKind} from './lay-out-rows.ts'
import type {OrderProfile} from './order-profile.ts'
import {fittingProfiles} from './recognise.ts'
import type {RowProfile} from './row-profile.ts'
import {suggestMapping} from './suggest-mapping.ts'
import type {Table} from './table.ts'

/** All that a file could be. */
export interface KnownLayouts {
  orders: readonly OrderProfile[]
  rows: readonly RowProfile[]
  kinds: readonly Pick<RowKind, 'noun' | 'fields'>[]
}

type Headed = Pick<Table, 'file' | 'headers'>

/**
 * What a file holds: that of the platform's layout that it has (of several the one with the most required headers),
 * else the noun whose fields explain clearly more of its headers than those of any other, all its required fields
 * among them; a list of those who unsubscribed is never taken for one by such words, it weighs too much, nor is one of
 * targets, whose words everything has. Throws
 * BAD_INPUT, with the nouns it could be, where neither settles it.
 */
export function recogniseNoun(file: Headed, {orders, rows, kinds}: KnownLayouts): FileNoun {
  const nouns = new Map<object, FileNoun>(rows.map((profile) => [profile, profile.noun]))
  const fitting = fittingProfiles(file.headers, [...orders, ...rows])
  const exact = [...new Set(fitting.map((profile) => nouns.get(profile) ?? 'order'))]
  if (exact.length > 1)
    throw undecided(
      file,
      exact.map((noun) => ({noun, headers: []})),
    )
  if (exact[0]) return exact[0]
  const guessed = kinds.filter(({noun}) => noun !== 'consent' && noun !== 'target')
  return nounByWords(file, [...guessed.map((kind) => readRows(file, kind)), readOrders(file)])
}

/** A noun that a file may hold, and the headers that speak for it. */
interface Reading {
  noun: FileNoun
  headers: readonly string[]
  /** Those of them that stand for what it needs. */
  needed: readonly string[]
  /** Whether what it needs is there. */
  complete: boolean
}

function readRows({headers}: Headed, {noun, fields}: Pick<RowKind, 'noun' | 'fields'>): Reading {
  const columns = columnsByWords(headers, fields)
  const required = Object.keys(fields).filter((name) => fields[name]?.required === true)
  const complete = required.every((name) => columns[name] !== undefined)
  return {
    noun,
    headers: Object.values(columns).flat(),
    needed: required.flatMap((name) => columns[name] ?? []),
    complete,
  }
}

function readOrders({headers}: Headed): Reading {
  const {date, amount, line_amount, unit_price, ...others} = suggestMapping(headers)
  const needed = [date, amount, line_amount, unit_price].filter((header) => header !== undefined)
  return {
    noun: 'order',
    headers: [...needed, ...Object.values(others).filter((header) => header !== undefined)],
    needed,
    complete: date !== undefined && (amount ?? line_amount ?? unit_price) !== undefined,
  }
}

/** Headers that must speak for a noun, and which share of all; and by how many it must be ahead of the next. */
const FEWEST = 3
const LEAST_SHARE = 1 / 3
const CLEARLY = 2

function nounByWords(file: Headed, all: readonly Reading[]): FileNoun {
  const enough = Math.max(FEWEST, file.headers.filter(Boolean).length * LEAST_SHARE)
  const [best, ...others] = all
    .filter(({headers}) => headers.length >= enough)
    .sort((left, right) => Number(right.complete) - Number(left.complete) || right.headers.length - left.headers.length)
  if (!best) throw unknown(file)
  const rivals = others.filter((other) => rivalsWith(best, other) && !isSurpassed(other, best, all))
  if (rivals.length > 0) throw undecided(file, [best, ...rivals])
  // Orders without a date or an amount are asked for, or refused, by those who take orders in.
  if (!best.complete && best.noun !== 'order') throw unknown(file)
  return best.noun
}

/** One that lacks what it needs is a rival only by headers that the other one cannot explain. */
function rivalsWith(best: Reading, other: Reading): boolean {
  if (other.complete) return other.headers.length > best.headers.length - CLEARLY
  const own = other.headers.filter((header) => !best.headers.includes(header)).length
  return own >= CLEARLY && other.headers.length >= best.headers.length
}

/**
 * Whether a noun explains nothing that the best does not, while that needs a header which nothing else in the file's
 * reach can explain: points of a member are a touch but for 变动积分.
 */
function isSurpassed(other: Reading, best: Reading, all: readonly Reading[]): boolean {
  const known = all.filter((reading) => reading !== best).flatMap(({headers}) => headers)
  return (
    best.complete &&
    other.headers.every((header) => best.headers.includes(header)) &&
    best.needed.some((header) => !known.includes(header))
  )
}

function undecided({file}: Headed, readings: readonly Pick<Reading, 'noun' | 'headers'>[]): CrmError {
  const all = readings.map(({noun, headers}) => (headers.length > 0 ? `${noun} (${headers.join(', ')})` : noun))
  const commands = readings.map(({noun}) => `patron ${noun} import FILE`)
  return new CrmError('BAD_INPUT', `It is not clear from its columns what ${file} holds: ${all.join(' or ')}.`, {
    hint: `Say which: ${commands.join(' or ')}, or patron import FILE --as ${readings[0]?.noun}.`,
    place: {file},
    candidates: readings.map(({noun}) => noun),
  })
}

function unknown({file, headers}: Headed): CrmError {
  const columns = headers.filter(Boolean).join(', ')
  return new CrmError('BAD_INPUT', `${file} is of no layout that is known here. Its columns: ${columns}.`, {
    hint: 'Say what it holds, and which column is what where that is not clear, e.g. patron customer import FILE --map name=HEADER,phone=HEADER, or patron consent import FILE for a list of those who unsubscribed.',
    place: {file},
  })
}
