import {type FactSource, factTaker} from '../import/fact-rows.ts'
import type {Intake, RowTaker} from '../import/import-rows.ts'
import type {RowValues} from '../import/row-fields.ts'
import type {POINTS_FIELDS} from './points-fields.ts'

type Fields = typeof POINTS_FIELDS
type Values = RowValues<Fields>

/**
 * A way in for movements of points. A row is known by the system's own id, or else by whose it is, when, how many, for
 * what and by which order.
 */
export function pointsIntake(source: FactSource): (intake: Intake) => Promise<RowTaker<Fields>> {
  return (intake) =>
    factTaker(intake, {
      ...source,
      kind: 'points',
      tell: (values, hash) => {
        hash.add(values.at).addNumber(signed(values)).add(values.reason).add(values.order_number)
      },
      rest: ({shop}, hash) => {
        hash.add(shop)
      },
      fact: (values, {customer_id, id, who, digest}) => {
        const {at, reason, shop, order_number} = values
        return {customer_id, id, who, at: at as string, points: signed(values), reason, shop, order_number, digest}
      },
      label: (values) => [values.at, signed(values), values.reason].filter(Boolean).join(' '),
    })
}

/** Some systems write what was spent without a sign and say beside it that it was spent. */
function signed({points = 0, direction}: Values): number {
  return direction === 'spent' && points > 0 ? -points : points
}
