import type {RowOf} from '../store/columns.ts'

/** A setting that differs from its default; `core/setting/settings.ts` lists all with their defaults. */
export const SETTING_COLUMNS = {id: 'text', value: 'json'} as const
export type SettingRecord = RowOf<typeof SETTING_COLUMNS>
