import {double} from './fact-queries.ts'
import {numbersOf, readNumbers, type SqlSession, textsOf} from './session.ts'
import {CUSTOMER_NUMBERS} from './tables.ts'
import {codeUnitKey, codeUnitOrder} from './text-order.ts'

/** Customers, ascending in code units; the code of one is the place among them. */
export interface CodedCustomers {
  count: number
  /** Their ids, which are still being read; undefined where the codes turn out to be in another order. */
  ids: Promise<string[] | undefined>
  /** The code of each customer by the number that orders and lines have; -1 for those who are not among them. */
  codes: Int32Array
  /** Whether these are all who have a record, and nobody else. */
  areRecords: boolean
}

const NUMBERS = CUSTOMER_NUMBERS.name
const KNOWN = 'SELECT id AS name FROM customer'
const ALL = `${KNOWN} UNION SELECT id FROM ${NUMBERS}`

/**
 * Numbers the customers. Codes are in the order of the database, and only those of customers with a record, unless
 * `careful`: neither others, whom only orders name, nor ids in another order are likely.
 */
export async function codeCustomers(session: SqlSession, {careful = false} = {}): Promise<CodedCustomers> {
  const names = careful ? ALL : KNOWN
  const key = careful ? codeUnitKey('name') : 'name COLLATE "C"'
  const ids = readIds(session, `SELECT name FROM (${names}) AS known ORDER BY ${key}`)
  // Whoever waits for them hears of it where that fails.
  ids.catch(() => undefined)
  const [most = -1] = await readNumbers(session, `SELECT ${double('coalesce(max(number), -1)')} FROM ${NUMBERS}`)
  const [found] = await session.read(
    `SELECT ${double('coalesce(number, -1)')} FROM (${names}) AS known LEFT JOIN ${NUMBERS} n ON n.id = name
     ORDER BY ${key}`,
  )
  const numbers = numbersOf(found)
  const codes = new Int32Array(most + 1).fill(-1)
  for (let code = 0; code < numbers.length; code++) if (numbers[code] !== -1) codes[numbers[code] as number] = code
  return {count: numbers.length, ids, codes, areRecords: !careful}
}

/**
 * Puts codes in the place of numbers and says whether all have one. What is negative is nobody's and stays as it is.
 */
export function putCodes(numbers: Int32Array, codes: Int32Array): boolean {
  let known = true
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number
    if (number < 0) continue
    const code = codes[number] as number
    numbers[row] = code
    known &&= code >= 0
  }
  return known
}

async function readIds(session: SqlSession, sql: string): Promise<string[] | undefined> {
  const [found] = await session.read(sql)
  const ids = textsOf(found)
  return codeUnitOrder(ids) ? undefined : ids
}
