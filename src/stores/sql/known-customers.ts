import {double} from './fact-queries.ts'
import {numbersOf, readNumbers, type SqlSession, textsOf} from './session.ts'
import {CUSTOMER_NUMBERS} from './tables.ts'
import {codeUnitKey, codeUnitOrder} from './text-order.ts'

/** Customers ascending in code units: the code of one is the place among them. */
export interface KnownCustomers {
  ids: string[]
  /** The code of each customer by the number that orders and lines have; -1 for a number that nobody has. */
  codes: Int32Array
  /** Whether these are all who have a record, and nobody else; else those are among them whom only orders name. */
  areRecords: boolean
}

const NUMBERS = CUSTOMER_NUMBERS.name
const RECORDS = 'SELECT id FROM customer'
const ALL = `${RECORDS} UNION SELECT id FROM ${NUMBERS}`

/** SQL for how many numbers customers may have. */
export const NUMBERS_GIVEN = `(SELECT coalesce(max(number), -1) + 1 FROM ${NUMBERS})`

/**
 * The customers who have a record; where somebody without one has a number, or ids are in another order than that of the
 * database, everybody, read once more with care.
 */
export async function readCustomers(session: SqlSession): Promise<KnownCustomers> {
  const counts = [`(SELECT count(*) FROM ${NUMBERS})`, NUMBERS_GIVEN].map(double)
  const [numbered, given] = (await readNumbers(session, `SELECT ${counts.join(', ')}`)) as [number, number]
  const records = await readCoded(session, {names: RECORDS, key: 'known.id COLLATE "C"', given})
  if (records.numbered === numbered && !codeUnitOrder(records.ids)) return {...records, areRecords: true}
  return {...(await readCoded(session, {names: ALL, key: codeUnitKey('known.id'), given})), areRecords: false}
}

async function readCoded(
  session: SqlSession,
  {names, key, given}: {names: string; key: string; given: number},
): Promise<Pick<KnownCustomers, 'ids' | 'codes'> & {numbered: number}> {
  const [ids, found] = await session.read(
    `SELECT known.id, ${double('number')} FROM (${names}) AS known
     LEFT JOIN ${NUMBERS} n ON n.id = known.id ORDER BY ${key}`,
  )
  const numbers = numbersOf(found)
  const codes = new Int32Array(given).fill(-1)
  let numbered = 0
  for (let code = 0; code < numbers.length; code++) {
    const number = numbers[code] as number
    if (Number.isNaN(number)) continue
    codes[number] = code
    numbered++
  }
  return {ids: textsOf(ids), codes, numbered}
}
