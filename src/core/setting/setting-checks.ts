import type {SettingValue} from './setting-spec.ts'

type Check = (value: SettingValue) => boolean

/** A share, 0 to less than 1. */
export function share(value: SettingValue): boolean {
  return typeof value === 'number' && value >= 0 && value < 1
}

export function positive(value: SettingValue): boolean {
  return typeof value === 'number' && value > 0
}

export function fromZero(value: SettingValue): boolean {
  return typeof value === 'number' && value >= 0
}

export function wholeFromZero(value: SettingValue): boolean {
  return Number.isInteger(value) && (value as number) >= 0
}

/** Any count of numbers above 0, each larger than the one before, up to a largest. */
export function rising(most: number): Check {
  return (value) => isRising(value) && value.every((n) => n <= most)
}

/** So many numbers above 0, each larger than the one before. */
export function ascending(count: number): Check {
  return (value) => isRising(value) && value.length === count
}

export function oneOf(...choices: readonly string[]): Check {
  return (value) => choices.includes(value as string)
}

function isRising(value: SettingValue): value is readonly number[] {
  return Array.isArray(value) && value.every((n, i) => n > (i === 0 ? 0 : value[i - 1]))
}
