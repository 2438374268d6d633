import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {SettingValue} from './setting-spec.ts'
import {settingText} from './setting-text.ts'
import {SETTING_KEYS, type Settings, SETTINGS} from './settings.ts'

export const SETTING_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'key', type: 'text'},
  {key: 'value', type: 'text'},
  {key: 'default', type: 'text'},
  {key: 'meaning', type: 'text'},
]

/** One row a setting, its value written as `settings set` takes it. */
export function settingRows(settings: Settings): ListRow[] {
  return SETTING_KEYS.map((key) => ({
    key,
    value: textOf(settings[key]),
    default: textOf(SETTINGS[key].default),
    meaning: SETTINGS[key].meaning,
  }))
}

function textOf(value: SettingValue | undefined): string | undefined {
  return value === undefined ? undefined : settingText(value)
}
