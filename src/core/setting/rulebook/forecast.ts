import {oneOf, positive, share} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const FORECAST_SETTINGS = {
  'forecast.keep_days': {
    type: 'number',
    default: 30,
    meaning: 'days for which what `forecast fit` learned is used',
    check: positive,
  },
  'forecast.model': {
    type: 'text',
    default: 'bg',
    meaning: 'model of purchases: bg (BG/NBD) or mbg (MBG/NBD)',
    check: oneOf('bg', 'mbg'),
  },
  'forecast.buyers': {
    type: 'number',
    default: 500,
    meaning: 'buyers below whom no model of purchases is fitted',
    check: positive,
  },
  'forecast.history_days': {
    type: 'number',
    default: 180,
    meaning: 'days from the first purchase below which no model of purchases is fitted',
    check: positive,
  },
  'forecast.recent_days': {
    type: 'number',
    default: 30,
    meaning: 'days without any purchase after which no model of purchases is fitted',
    check: positive,
  },
  'forecast.frequent_buyers': {
    type: 'number',
    default: 10,
    meaning: 'customers with three or more purchase days below which no model of purchases is fitted',
    check: positive,
  },
  'forecast.interval': {
    type: 'number',
    default: 0.8,
    meaning: 'probability with which what happens lies in the interval of a forecast, 0 to 1',
    check: share,
  },
  'forecast.discount': {
    type: 'number',
    default: 0.01,
    meaning: 'by which a lifetime value discounts each month of 30 days, 0 to 1',
    check: share,
  },
} as const satisfies Record<string, SettingSpec>
