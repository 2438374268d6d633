import {type FactOwn, type FactSource, factTaker} from '../import/fact-rows.ts'
import type {Intake, RowTaker} from '../import/import-rows.ts'
import type {RowValues} from '../import/row-fields.ts'
import type {Touch, TouchKind} from './touch.ts'
import type {TOUCH_FIELDS} from './touch-fields.ts'

type Fields = typeof TOUCH_FIELDS
type Values = RowValues<Fields>

export interface TouchSource extends FactSource {
  /** Kind of touches whose file says none. */
  kind?: TouchKind | undefined
}

/**
 * A way in for touches. A row is known by the system's own id, or else by whose it is, when, what kind, through which
 * channel and what was said.
 */
export function touchIntake(source: TouchSource): (intake: Intake) => Promise<RowTaker<Fields>> {
  const kindOf = ({kind}: Values): TouchKind => (kind ?? source.kind) as TouchKind
  return (intake) =>
    factTaker(intake, {
      ...source,
      kind: 'touch',
      tell: (values, hash) => {
        hash.add(values.at).add(kindOf(values)).add(values.channel).add(values.detail)
      },
      rest: ({outcome, score, product_id, shop, rep, campaign}, hash) => {
        hash.add(outcome).addNumber(score).add(product_id).add(shop).add(rep).add(campaign)
      },
      fact: (values, own) => touchOf(values, kindOf(values), own),
      label: (values) => [values.at, kindOf(values), values.channel, values.detail].filter(Boolean).join(' '),
    })
}

function touchOf(values: Values, kind: TouchKind, {customer_id, id, lead_id, who, digest}: FactOwn): Touch {
  const {at, channel, detail, outcome, score, product_id, shop, rep, campaign} = values
  return {
    customer_id,
    id,
    lead_id,
    who,
    at: at as string,
    kind,
    channel,
    detail,
    outcome,
    score,
    product_id,
    shop,
    rep,
    campaign,
    digest,
  }
}
