export type SettingType = 'text' | 'number' | 'numbers' | 'texts'
export type SettingValue = string | number | readonly number[] | readonly string[]

/** What a setting is: its type, its default, what it means, and which values will do. */
export interface SettingSpec {
  type: SettingType
  default: SettingValue | undefined
  meaning: string
  check?: (value: SettingValue) => boolean
  /** A value that would do, where there is no default. */
  example?: string
}
