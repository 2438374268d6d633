import type {TouchKind} from '../touch/touch.ts'
import type {DemoCustomer} from './customers.ts'

/** A touch of the demo shop before it is written; what is absent is empty. */
export interface DemoTouch {
  /** Second of its day. */
  second: number
  kind: TouchKind
  channel: string
  detail?: string
  outcome?: string
  score?: number
  product_id?: string
  shop?: string
  rep?: string
  campaign?: string
  /** Undefined for somebody who did not say who they are. */
  customer: DemoCustomer | undefined
}
