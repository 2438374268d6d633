import type {Look} from '../../present/language.ts'
import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import type {Board} from '../office/board.ts'
import type {Answer, QuestionName} from '../office/questions.ts'
import type {PeopleQuery} from '../people/questions.ts'
import type {Filter} from '../shared/filter.ts'
import type {Line} from '../shared/line.ts'
import type {Binding} from '../shared/keys.ts'
import type {Size} from '../shared/size.ts'
import type {Ask, Want} from './ask.ts'

/** What is known of a want. */
export interface Known<A> {
  /** Undefined until it is first answered. */
  answer: A | undefined
  /** Whether the answer is of the present generation and to this very want. */
  fresh: boolean
  /** Whether the answer is that of a kin until this want has its own: all of it is not what was asked for. */
  standsIn: boolean
  /** Why it cannot be answered. */
  problem: string | undefined
}

/** What every screen's rules know besides the screen's own state. */
export interface Around {
  board: Board | undefined
  /** The room for the screen. */
  size: Size
  look: Look
  /** The filter of this screen. */
  filter: Filter
  /** Ids of the rows that are marked. */
  marks: ReadonlySet<string>
  /** Whether the pane in use has the whole room. */
  zoomed: boolean
  know: <N extends QuestionName>(want: Want<N>) => Known<Answer<N>>
}

/** A screen's state after something happened, and what it asks for. */
export interface Step<S> {
  state: S
  asks?: readonly Ask[]
}

/** What can be written to a file from a screen: rows that are there, or a whole list of customers. */
export type Exportable =
  | {name: string; rows: readonly ListRow[]; columns: readonly ListColumn[]}
  | {name: string; people: PeopleQuery; fields: readonly string[]}

/**
 * A kind of screen, pure: its keys, what they do, what it needs to know, and its lines. The program calls `settle` after
 * anything around it changed (size, board, answers, filter, marks).
 */
export interface ScreenSpec<S> {
  title: (state: S, look: Look) => string
  bindings: (state: S) => readonly Binding[]
  /** What a binding's action does. The program has done its own actions (filter, mark, undo, help, ...) before. */
  act: (state: S, action: string, around: Around) => Step<S>
  /** What `lines` draws needs; the answers are in `around.know`. */
  wants?: (state: S, around: Around) => readonly Want[]
  settle?: (state: S, around: Around) => S
  /** The screen, at most `around.size` large; every line at most as wide. */
  lines: (state: S, around: Around) => readonly Line[]
  /** After a click on a span with this `hit`. */
  hit?: (state: S, hit: string, around: Around) => Step<S>
  /** The id of the row that the cursor is on, which Space marks; undefined where nothing can be marked. */
  selected?: (state: S, around: Around) => string | undefined
  /** The ids of all rows that can be marked at once; undefined where there may be more than is known. */
  all?: (state: S, around: Around) => readonly string[] | undefined
  /** Why this screen has no filter, or what the filter takes. */
  filter: 'none' | 'text' | 'text-or-condition'
  /** The words of the command that shows the same, without `patron`. */
  command?: (state: S, around: Around) => readonly string[] | undefined
  exported?: (state: S, around: Around) => Exportable | undefined
}

/** Nothing happens but a sentence in the status line: why a key cannot act here. */
export function refuse<S>(state: S, text: string): Step<S> {
  return {state, asks: [{ask: 'say', text}]}
}

/** The rows that an action is about: those that are marked, else the selected one. */
export function targets(selected: string | undefined, {marks}: Pick<Around, 'marks'>): readonly string[] {
  if (marks.size > 0) return [...marks]
  return selected === undefined ? [] : [selected]
}
