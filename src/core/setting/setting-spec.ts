export type SettingType = 'text' | 'number' | 'boolean' | 'numbers' | 'texts' | 'json'
export type SettingValue = string | number | boolean | readonly number[] | readonly string[] | SettingObject

/** The value of a setting that is written as JSON: names with what each is given. */
export interface SettingObject {
  readonly [name: string]: unknown
}

/** What a setting is: its type, its default, what it means, and which values will do. */
export interface SettingSpec {
  type: SettingType
  default: SettingValue | undefined
  meaning: string
  check?: (value: SettingValue) => boolean
  /** Throws BAD_INPUT with what is wrong, where a value has parts that can each be wrong. */
  verify?: (value: SettingValue) => void
  /** A value that would do, where there is no default or it is empty. */
  example?: string
}
