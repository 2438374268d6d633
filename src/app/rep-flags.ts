import {Flags} from '@oclif/core'
import type {Rep} from '../core/rep/rep.ts'

/** What a command can say of a rep. */
export const repFlags = {
  name: Flags.string({description: 'name'}),
  shop: Flags.string({description: 'shop they stand in'}),
  shops: Flags.string({helpValue: 'A,B', description: 'other shops they look after'}),
  regions: Flags.string({helpValue: 'A,B', description: 'regions they look after'}),
  capacity: Flags.integer({min: 1, description: 'customers or leads they can follow up in a day'}),
  'left-on': Flags.string({helpValue: 'YYYY-MM-DD', description: 'first day on which they were gone'}),
}

interface RepFlagValues {
  name?: string | undefined
  shop?: string | undefined
  shops?: string | undefined
  regions?: string | undefined
  capacity?: number | undefined
  'left-on'?: string | undefined
}

export function repFieldsOf(flags: RepFlagValues): Omit<Rep, 'id'> {
  const {name, shop, shops, regions, capacity} = flags
  return {name, shop, shops: namesIn(shops), regions: namesIn(regions), capacity, left_on: flags['left-on']}
}

/** Names by commas. */
export function namesIn(text: string | undefined): string[] | undefined {
  return text
    ?.split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
