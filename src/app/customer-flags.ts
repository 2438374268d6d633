import {Flags} from '@oclif/core'
import {CUSTOMER_KINDS, GENDERS} from '../core/customer/customer.ts'
import type {CustomerInput} from '../core/customer/customer-record-input.ts'
import {CrmError} from '../core/error/crm-error.ts'

/** The flags of everything that says what is known of a customer. */
export const customerFlags = {
  name: Flags.string({description: 'name'}),
  nickname: Flags.string({description: 'what they call themselves'}),
  gender: Flags.option({options: GENDERS})({description: 'gender'}),
  birthday: Flags.string({
    helpValue: 'YYYY-MM-DD',
    description: 'date of birth; MM-DD when the year is not known; lunar:MM-DD by the Chinese calendar',
  }),
  kind: Flags.option({options: CUSTOMER_KINDS})({description: 'household or kind of shop'}),
  chain: Flags.string({description: 'parent chain of a chain store'}),
  household: Flags.string({description: 'household: the same for those who live together'}),
  occupation: Flags.string({description: 'occupation'}),
  industry: Flags.string({description: 'trade'}),
  region: Flags.string({description: 'province or region'}),
  city: Flags.string({description: 'city'}),
  address: Flags.string({description: 'street address'}),
  'home-shop': Flags.string({description: 'home shop'}),
  guide: Flags.string({description: 'shop guide in charge'}),
  note: Flags.string({description: 'free text'}),
  field: Flags.string({
    multiple: true,
    helpValue: 'NAME=VALUE',
    description: 'value of a field of your own (customer field add); several times for several',
  }),
}

type CustomerFlagValues = Omit<CustomerInput, 'home_shop' | 'fields'> & {
  'home-shop'?: string | undefined
  field?: readonly string[] | undefined
}

/** What the flags say of a customer's record. */
export function customerInput(flags: CustomerFlagValues): CustomerInput {
  const {name, nickname, gender, birthday, kind, chain, household, occupation, industry} = flags
  const {region, city, address, guide, source, note} = flags
  return {
    ...{name, nickname, gender, birthday, kind, chain, household, occupation, industry},
    ...{region, city, address, guide, source, note},
    home_shop: flags['home-shop'],
    fields: fieldPairs(flags.field, 'NAME=VALUE'),
  }
}

/** `--field name=value`, given once or more, as pairs; a value may hold anything. Throws BAD_INPUT. */
export function fieldPairs(
  texts: readonly string[] | undefined,
  form: 'NAME=HEADER' | 'NAME=VALUE',
): Record<string, string> | undefined {
  if (texts === undefined || texts.length === 0) return undefined
  const pairs = texts.map((text) => {
    const at = text.indexOf('=')
    if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const
    throw new CrmError('BAD_INPUT', `"${text}" in --field is no ${form}.`, {
      hint: `Write it as --field ${EXAMPLES[form]}; give --field again for another one.`,
    })
  })
  return Object.fromEntries(pairs)
}

const EXAMPLES = {'NAME=HEADER': 'size=尺码', 'NAME=VALUE': 'size=L'} as const
