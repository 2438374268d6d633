import {DASHBOARD_SCREENS} from '../../core/dashboard/screens.ts'
import type {Deed} from '../office/deeds.ts'
import type {Asked, QuestionName} from '../office/questions.ts'

/**
 * Something that a screen needs to know. It is asked once for each generation of the board, and the answer is kept while the
 * next one is on its way.
 */
export interface Want<N extends QuestionName = QuestionName> {
  question: N
  asked: Asked<N>
  /** Wants of one series stand in for each other until they are answered, e.g. windows of one list. */
  series?: string
  /** Of one family the last one that was answered stands in for one that is not yet or cannot be, e.g. a half typed condition. */
  family?: string
}

/** The root screens, in their usual order. */
export const ROOTS = DASHBOARD_SCREENS
export type RootName = (typeof ROOTS)[number]

/** A screen to be opened, with what it starts from. */
export type NewScreen =
  | {kind: RootName}
  | {kind: 'people'; title: string; where: string; sort?: string}
  | {kind: 'customer'; id: string}
  | {kind: 'lead'; id: string}
  | {kind: 'text'; title: string; want: Want}

/** What a screen asks the program for. */
export type Ask =
  | {ask: 'say'; text: string}
  /** Opens a screen above this one, on its stack. */
  | {ask: 'open'; screen: NewScreen}
  /** Goes to one of the root screens. */
  | {ask: 'go'; root: RootName}
  | {ask: 'back'}
  /** Changes the store; where it is hard to take back, `sure` is what is asked first. */
  | {ask: 'do'; deed: Deed; sure?: string | undefined}
  /** Asks the person for what a deed needs. */
  | {ask: 'form'; form: Form}
  /** Does an action of the screen itself, e.g. with what was chosen in a form (`sort:revenue`). */
  | {ask: 'act'; action: string}
  /** Explains a value of somebody: what `patron explain REF TOPIC` says. */
  | {ask: 'explain'; reference: string; topic: string}
  | {ask: 'unmark'}
  /** Sets the filter's text, as if it had been typed. */
  | {ask: 'filter'; text: string}
  /** Copies a text to the clipboard. */
  | {ask: 'copy'; text: string}

/** One of the values to choose from. */
export interface Choice {
  value: string
  text: string
  /** Said beside it, e.g. why one would. */
  hint?: string
}

/** One thing to be asked. */
export type Field =
  | {
      kind: 'text'
      name: string
      title: string
      hint?: string
      initial?: string
      optional?: boolean
      /** What is wrong with the text, said before the next field is asked for; undefined where nothing is. */
      check?: (text: string) => string | undefined
    }
  | {kind: 'choice'; name: string; title: string; choices: readonly Choice[]; initial?: string}
  /** The choices come from an answer. */
  | {kind: 'choice-of'; name: string; title: string; want: Want; choicesOf: (answer: never) => readonly Choice[]}

/** What is asked before something can be done: one field after the other; Shift-Tab goes back, Esc gives up. */
export interface Form {
  title: string
  fields: readonly Field[]
  /** Whether it only changes what is looked at, so that it may be filled in while another day is looked at. */
  looks?: true
  /** What it rests on: where that cannot be answered, it is said at once and the form goes no further. */
  restsOn?: Want
  /** What is to happen with the values; a text says what is wrong with them. */
  submit: (values: Readonly<Record<string, string>>) => Deed | Ask | {wrong: string}
}
