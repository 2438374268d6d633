import {CrmError} from '../../core/error/crm-error.ts'
import {compileWhere} from '../../core/where/compile-where.ts'
import type {Where, WhereType} from '../../core/where/where.ts'
import {NO_TEXT, typeKey, type TextInput} from './text-input.ts'

/** The filter of a list: what was typed, whether it is being typed, and why it cannot be used if it cannot. */
export interface Filter {
  input: TextInput
  typing: boolean
  problem: string | undefined
}

export const NO_FILTER: Filter = {input: NO_TEXT, typing: false, problem: undefined}

/** What a filter's text means: a part of the text of a row, folded, or a condition (CEL) after `=`. */
export type Meaning = {part: string} | {where: Where} | {problem: string}

/** The meaning of a filter's text; a condition that cannot be used, as while it is being typed, is a problem. */
export function meaningOf(text: string, types: Readonly<Record<string, WhereType>>): Meaning {
  const folded = fold(text)
  if (!folded.startsWith('=') || folded === '=') return {part: folded === '=' ? '' : folded}
  try {
    return {where: compileWhere(text.trim().slice(1), types)}
  } catch (error) {
    if (error instanceof CrmError) return {problem: error.message.split('\n')[0] as string}
    throw error
  }
}

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
