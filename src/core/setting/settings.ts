import {CrmError} from '../error/crm-error.ts'
import type {Book, Draft} from '../store/store.ts'
import {closest} from '../text/closest.ts'
import {BASKET_SETTINGS} from './rulebook/basket.ts'
import {CAMPAIGN_SETTINGS} from './rulebook/campaign.ts'
import {CATEGORY_SETTINGS} from './rulebook/category.ts'
import {CHURN_SETTINGS} from './rulebook/churn.ts'
import {COMPOSE_SETTINGS} from './rulebook/compose.ts'
import {DASHBOARD_SETTINGS} from './rulebook/dashboard.ts'
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
import type {SettingSpec, SettingValue} from './setting-spec.ts'
import {readSetting, settingText} from './setting-text.ts'

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
  ...DASHBOARD_SETTINGS,
} as const satisfies Record<string, SettingSpec>

export type SettingKey = keyof typeof SETTINGS
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]
export type Settings = {[K in SettingKey]: SettingOf<(typeof SETTINGS)[K]>}

/** What a setting holds; of one without a default undefined as well. */
type SettingOf<S extends SettingSpec> =
  | (S['default'] extends undefined ? undefined : never)
  | {
      text: string
      number: number
      boolean: boolean
      numbers: readonly number[]
      texts: readonly string[]
      json: S['default']
    }[S['type']]

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

/** What the journal says of a setting that was set. What a JSON value holds may be about people: it says the key only. */
export function settingSummary(key: string, value: SettingValue): string {
  return SETTINGS[settingKey(key)].type === 'json' ? key : `${key} = ${settingText(value)}`
}

/**
 * A setting's value from text: lists with commas, names with their values as JSON. Throws BAD_INPUT with what is wrong
 * and what would do.
 */
export function parseSetting(key: SettingKey, text: string): SettingValue {
  const spec: SettingSpec = SETTINGS[key]
  const value = readSetting(spec.type, text)
  if (value === undefined || spec.check?.(value) === false)
    throw new CrmError('BAD_INPUT', `"${text}" is no value for ${key}: ${spec.meaning}.`, {hint: hintOf(key, spec)})
  try {
    spec.verify?.(value)
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    throw new CrmError('BAD_INPUT', `That is no value for ${key}: ${error.message}`, {
      hint: error.hint ?? hintOf(key, spec),
    })
  }
  return value
}

function hintOf(key: SettingKey, {default: usual, example}: SettingSpec): string {
  if (example !== undefined) return `Example: patron settings set ${key} ${quoted(example)}`
  return `The default is ${settingText(usual ?? '')}.`
}

/** As a shell takes it for one word. */
function quoted(text: string): string {
  return text.startsWith('{') ? `'${text}'` : text
}

/** A known key. Throws BAD_INPUT with the nearest one. */
export function settingKey(key: string): SettingKey {
  if (Object.hasOwn(SETTINGS, key)) return key as SettingKey
  const guess = closest(key, SETTING_KEYS)
  throw new CrmError('BAD_INPUT', `There is no setting "${key}".`, {
    hint: guess === undefined ? '`patron settings list` shows all.' : `Did you mean ${guess}?`,
  })
}
