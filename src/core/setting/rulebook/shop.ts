import {isTimeZone} from '../../time/zone.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const SHOP_SETTINGS = {
  currency: {
    type: 'text',
    default: undefined,
    meaning: 'currency of all amounts, ISO 4217',
    example: 'CNY',
    check: (value) => /^[A-Z]{3}$/.test(value as string),
  },
  timezone: {
    type: 'text',
    default: undefined,
    meaning: "the business's time zone, IANA name; this computer's unless set",
    example: 'Asia/Shanghai',
    check: (value) => isTimeZone(value as string),
  },
  country: {
    type: 'text',
    default: 'CN',
    meaning: 'country of phone numbers without a country code, ISO 3166',
    check: (value) => /^[A-Z]{2}$/.test(value as string),
  },
} as const satisfies Record<string, SettingSpec>
