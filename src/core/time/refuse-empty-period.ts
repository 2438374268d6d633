import {CrmError} from '../error/crm-error.ts'
import {type Day, textOfDay} from './day.ts'

/** Throws BAD_INPUT for a period that ends before it begins; one end may be open. */
export function refuseEmptyPeriod(from: Day | undefined, until: Day | undefined): void {
  if (from === undefined || until === undefined || from <= until) return
  throw new CrmError(
    'BAD_INPUT',
    `The period is empty: it begins on ${textOfDay(from)} and ends on ${textOfDay(until)}.`,
    {hint: 'Give --from an earlier date than --to and --as-of.'},
  )
}
