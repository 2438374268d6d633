import {type SqlSession, textsOf} from './session.ts'
import {codeUnitKey} from './text-order.ts'

/** The names (column `name`) that a query finds, with numbers (`code`) counting up from 0 in the order of code units. */
export function codedNames(names: string): string {
  return `(SELECT name, row_number() OVER (ORDER BY ${codeUnitKey('name')}) - 1 AS code FROM (${names}) AS found)`
}

/** These names in the order of their codes. */
export async function readNames(session: SqlSession, names: string): Promise<string[]> {
  const [found] = await session.read(`SELECT name FROM (${names}) AS found ORDER BY ${codeUnitKey('name')}`)
  return textsOf(found)
}
