import {NO_TEXT, typeKey, type TextInput} from './text-input.ts'

/** The filter of a list: what was typed, and whether it is being typed. */
export interface Filter {
  input: TextInput
  typing: boolean
}

export const NO_FILTER: Filter = {input: NO_TEXT, typing: false}

/** Text as it is compared: plain forms, lower case. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

/** The filter after a key while it is typed: Enter keeps it, Esc drops it. */
export function typeFilter(filter: Filter, key: string): Filter {
  if (key === 'esc' || key === 'ctrl-c') return NO_FILTER
  if (key === 'enter') return {...filter, typing: false}
  return {...filter, input: typeKey(filter.input, key)}
}
