import {CrmError} from '../error/crm-error.ts'
import type {Book, Draft} from '../store/store.ts'
import {closest} from '../text/closest.ts'
import {BASKET_SETTINGS} from './rulebook/basket.ts'
import {CAMPAIGN_SETTINGS} from './rulebook/campaign.ts'
import {CATEGORY_SETTINGS} from './rulebook/category.ts'
import {CHURN_SETTINGS} from './rulebook/churn.ts'
import {COMPOSE_SETTINGS} from './rulebook/compose.ts'
import {DISCOUNT_SETTINGS} from './rulebook/discount.ts'
import {DUPLICATE_SETTINGS} from './rulebook/duplicate.ts'
import {FORECAST_SETTINGS} from './rulebook/forecast.ts'
import {LEAD_SETTINGS} from './rulebook/lead.ts'
import {LEAD_SCORE_SETTINGS} from './rulebook/lead-score.ts'
import {LIFECYCLE_SETTINGS} from './rulebook/lifecycle.ts'
import {NOTE_SETTINGS} from './rulebook/note.ts'
import {QUALITY_SETTINGS} from './rulebook/quality.ts'
import {QUEUE_SETTINGS} from './rulebook/queue.ts'
import {RECOMMEND_SETTINGS} from './rulebook/recommend.ts'
import {REPORT_SETTINGS} from './rulebook/report.ts'
import {SEGMENT_SETTINGS} from './rulebook/segment.ts'
import {SHOPPING_LIST_SETTINGS} from './rulebook/shopping-list.ts'
import {SHOP_SETTINGS} from './rulebook/shop.ts'
import {TICKET_SETTINGS} from './rulebook/ticket.ts'
import {TARGET_SETTINGS} from './rulebook/target.ts'
import {VALUE_SETTINGS} from './rulebook/value.ts'
import type {SettingSpec, SettingType, SettingValue} from './setting-spec.ts'

/** Every threshold that a judgement uses, with its default, in the order in which `settings list` prints them. */
export const SETTINGS = {
  ...SHOP_SETTINGS,
  ...SEGMENT_SETTINGS,
  ...CHURN_SETTINGS,
  ...FORECAST_SETTINGS,
  ...VALUE_SETTINGS,
  ...LIFECYCLE_SETTINGS,
  ...REPORT_SETTINGS,
  ...CATEGORY_SETTINGS,
  ...DISCOUNT_SETTINGS,
  ...SHOPPING_LIST_SETTINGS,
  ...LEAD_SETTINGS,
  ...LEAD_SCORE_SETTINGS,
  ...QUEUE_SETTINGS,
  ...NOTE_SETTINGS,
  ...COMPOSE_SETTINGS,
  ...TARGET_SETTINGS,
  ...TICKET_SETTINGS,
  ...QUALITY_SETTINGS,
  ...BASKET_SETTINGS,
  ...RECOMMEND_SETTINGS,
  ...CAMPAIGN_SETTINGS,
  ...DUPLICATE_SETTINGS,
} as const satisfies Record<string, SettingSpec>

export type SettingKey = keyof typeof SETTINGS
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]
export type Settings = {
  [K in SettingKey]: (typeof SETTINGS)[K]['type'] extends 'text'
    ? (typeof SETTINGS)[K]['default'] extends undefined
      ? string | undefined
      : string
    : (typeof SETTINGS)[K]['type'] extends 'number'
      ? number
      : (typeof SETTINGS)[K]['type'] extends 'texts'
        ? (typeof SETTINGS)[K]['default'] extends undefined
          ? readonly string[] | undefined
          : readonly string[]
        : readonly number[]
}

/** All settings of a store, defaults where nothing was set. */
export async function loadSettings(book: Book): Promise<Settings> {
  const known = new Map((await book.all('setting')).map(({id, value}) => [id, value as SettingValue]))
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, known.get(key) ?? SETTINGS[key].default])) as Settings
}

/** Sets one setting from its text. Throws BAD_INPUT for an unknown key or a value that does not fit. */
export async function saveSetting(draft: Draft, key: string, text: string): Promise<SettingValue> {
  const value = parseSetting(settingKey(key), text)
  await draft.save('setting', [{id: key, value}])
  return value
}

/** A setting's value from text; lists are written with commas. */
export function parseSetting(key: SettingKey, text: string): SettingValue {
  const spec: SettingSpec = SETTINGS[key]
  const value = READERS[spec.type](text)
  const finite = [value].flat().every((part) => typeof part === 'string' || Number.isFinite(part))
  if (finite && (spec.check?.(value) ?? true)) return value
  throw new CrmError('BAD_INPUT', `"${text}" is no value for ${key}: ${spec.meaning}.`, {
    hint:
      spec.default === undefined
        ? `Example: patron settings set ${key} ${spec.example}`
        : `The default is ${String(spec.default)}.`,
  })
}

const READERS: Record<SettingType, (text: string) => SettingValue> = {
  text: (text) => text,
  number: Number,
  numbers: (text) => text.split(',').map(Number),
  texts: (text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
}

/** A known key. Throws BAD_INPUT with the nearest one. */
export function settingKey(key: string): SettingKey {
  if (Object.hasOwn(SETTINGS, key)) return key as SettingKey
  const guess = closest(key, SETTING_KEYS)
  throw new CrmError('BAD_INPUT', `There is no setting "${key}".`, {
    hint: guess === undefined ? '`patron settings list` shows all.' : `Did you mean ${guess}?`,
  })
}
