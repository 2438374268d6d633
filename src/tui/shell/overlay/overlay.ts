import type {Deed} from '../../office/deeds.ts'
import {NO_TEXT, type TextInput} from '../../shared/text-input.ts'
import type {Ask, Form, Want} from '../ask.ts'

/** A list to choose from, narrowed down by what is typed. */
export interface Picker {
  input: TextInput
  index: number
}

export const PICKER_START: Picker = {input: NO_TEXT, index: 0}

/** What lies above the screen and has the keys. */
export type Overlay =
  | {kind: 'help'; picker: Picker}
  | {kind: 'palette'; picker: Picker}
  | {kind: 'form'; form: Form; at: number; values: Readonly<Record<string, string>>; picker: Picker; wrong?: string}
  | {kind: 'confirm'; text: string; deed: Deed}
  /** A text to read; `want` is what answers with it. */
  | {kind: 'text'; title: string; text: string; want?: Want; top: number}

/** Something that can be chosen, and what then happens. */
export interface Item {
  text: string
  hint: string
  picks: {action: string} | {ask: Ask} | {value: string}
}
