import type {SettingType, SettingValue} from './setting-spec.ts'

/** A setting's value as `settings set` takes it: lists with commas, names with their values as JSON. */
export function settingText(value: SettingValue): string {
  return typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : String(value)
}

/** The value that a text means for a type, undefined where it is not written so. */
export function readSetting(type: SettingType, text: string): SettingValue | undefined {
  return READERS[type](text)
}

const READERS: Record<SettingType, (text: string) => SettingValue | undefined> = {
  text: (text) => text,
  number: numberOf,
  boolean: (text) => BOOLEANS[text.trim().toLowerCase()],
  numbers: (text) => {
    const numbers = text.split(',').map(numberOf)
    return numbers.every((number) => number !== undefined) ? numbers : undefined
  },
  texts: (text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  json: (text) => {
    const value = parsed(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : undefined
  },
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  ...{true: true, yes: true, on: true},
  ...{false: false, no: false, off: false},
}

function numberOf(text: string): number | undefined {
  const number = Number(text)
  return Number.isFinite(number) ? number : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
