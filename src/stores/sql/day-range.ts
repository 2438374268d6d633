import {type Day, dayOf, textOfDay} from '../../core/time/day.ts'

const FIRST = dayOf('0001-01-01')
const LAST = dayOf('9999-12-31')

/** A condition on `at` that it falls between two days, both included; undefined means without end. */
export function inDays(from: Day | undefined, until: Day | undefined): string {
  const conditions = ['TRUE']
  if (from !== undefined && from > FIRST) conditions.push(from > LAST ? 'FALSE' : `"at" >= ${midnight(from)}`)
  if (until !== undefined && until < LAST) conditions.push(until < FIRST ? 'FALSE' : `"at" < ${midnight(until + 1)}`)
  return conditions.join(' AND ')
}

function midnight(day: Day): string {
  return `TIMESTAMP '${textOfDay(day)} 00:00:00'`
}
