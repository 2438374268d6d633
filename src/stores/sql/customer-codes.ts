import {double} from './fact-queries.ts'
import {numbersOf, readNumbers, type SqlSession, textsOf} from './session.ts'
import {CUSTOMER_NUMBERS} from './tables.ts'
import {codeUnitKey, codeUnitOrder} from './text-order.ts'

/** Customers, and whether they are all who have a record and nobody else. */
export interface CodedCustomers {
  /** Still being read; undefined where they turn out to be in another order. */
  known: Promise<KnownCustomers | undefined>
  areRecords: boolean
}

/** Customers ascending in code units: the code of one is the place among them. */
export interface KnownCustomers {
  ids: string[]
  /** The code of each customer by the number that orders and lines have; -1 for those who are not among them. */
  codes: Int32Array
}

const NUMBERS = CUSTOMER_NUMBERS.name
const KNOWN = 'SELECT id FROM customer'
const ALL = `${KNOWN} UNION SELECT id FROM ${NUMBERS}`

/** SQL for how many numbers customers may have. */
export const NUMBERS_GIVEN = `(SELECT coalesce(max(number), -1) + 1 FROM ${NUMBERS})`

/**
 * Begins to read the customers in the order of the database, and only those with a record, unless `careful`: neither
 * others, whom only orders name, nor ids in another order are likely.
 */
export function codeCustomers(session: SqlSession, {careful = false} = {}): CodedCustomers {
  const known = readKnown(session, careful)
  // Whoever waits for them hears of it where that fails.
  known.catch(() => undefined)
  return {known, areRecords: !careful}
}

async function readKnown(session: SqlSession, careful: boolean): Promise<KnownCustomers | undefined> {
  const [found, given] = await session.read(
    `SELECT known.id, ${double('number')} FROM (${careful ? ALL : KNOWN}) AS known
     LEFT JOIN ${NUMBERS} n ON n.id = known.id ORDER BY ${careful ? codeUnitKey('known.id') : 'known.id COLLATE "C"'}`,
  )
  const [ids, numbers] = [textsOf(found), numbersOf(given)]
  if (codeUnitOrder(ids)) return undefined
  const [count = 0] = await readNumbers(session, `SELECT ${double(NUMBERS_GIVEN)}`)
  const codes = new Int32Array(count).fill(-1)
  for (let code = 0; code < numbers.length; code++) {
    const number = numbers[code] as number
    if (!Number.isNaN(number)) codes[number] = code
  }
  return {ids, codes}
}
