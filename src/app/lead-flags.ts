import {Flags} from '@oclif/core'
import {LEAD_POTENTIALS} from '../core/lead/lead.ts'

/** What can be said of a lead besides its source and owner. */
export const leadFlags = {
  name: Flags.string({description: 'name'}),
  phone: Flags.string({description: 'phone number'}),
  email: Flags.string({description: 'e-mail address'}),
  region: Flags.string({description: 'province or region'}),
  city: Flags.string({description: 'city'}),
  shop: Flags.string({description: 'retail location that is near'}),
  industry: Flags.string({description: 'trade of the lead'}),
  potential: Flags.option({options: LEAD_POTENTIALS})({description: 'buying potential'}),
  note: Flags.string({description: 'free text'}),
}
