import type {Deed} from '../office/deeds.ts'
import type {Ask, Want} from './screen.ts'

/** One of the values to choose from. */
export interface Choice {
  value: string
  text: string
  /** Said beside it, e.g. why one would. */
  hint?: string
}

/** One thing to be asked. */
export type Field =
  | {kind: 'text'; name: string; title: string; hint?: string; initial?: string; optional?: boolean}
  | {kind: 'choice'; name: string; title: string; choices: readonly Choice[]; initial?: string}
  /** The choices come from an answer. */
  | {kind: 'choice-of'; name: string; title: string; want: Want; choicesOf: (answer: never) => readonly Choice[]}

/** What is asked before something can be done: one field after the other; Esc gives up. */
export interface Form {
  title: string
  fields: readonly Field[]
  /** What is to happen with the values; a text says what is wrong with them. */
  then: (values: Readonly<Record<string, string>>) => Deed | Ask | {wrong: string}
}
