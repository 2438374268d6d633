import {Flags} from '@oclif/core'
import {TARGET_METRICS} from '../core/target/target.ts'

/** Whose target it is; none of them is everybody's. */
export const subjectFlags = {
  rep: Flags.string({helpValue: 'REP', description: 'of this rep, by id or name', exclusive: ['shop', 'region']}),
  shop: Flags.string({helpValue: 'SHOP', description: 'of this shop, by id or name', exclusive: ['rep', 'region']}),
  region: Flags.string({description: 'of this region', exclusive: ['rep', 'shop']}),
}

export const metricFlag = Flags.option({options: TARGET_METRICS})
