import type {Board} from '../office/board.ts'
import type {Deed} from '../office/deeds.ts'
import type {MouseEvent} from '../shared/mouse.ts'
import type {Size} from '../shared/size.ts'
import type {Want} from './ask.ts'
import type {Exportable} from './screen.ts'

/** A sentence in the status line: what was done, is being done, or why something cannot be. */
export interface Notice {
  tone: 'done' | 'plain' | 'bad'
  text: string
}

/** Something done here that `u` takes back. */
export interface Done {
  change_id: number
  text: string
}

/** What happens to the program, from the keyboard, the terminal and the office. */
export type Event =
  | {type: 'key'; key: string}
  | {type: 'paste'; text: string}
  /** `at` in milliseconds, to know a double click. */
  | {type: 'mouse'; mouse: MouseEvent; at: number}
  | {type: 'resized'; size: Size}
  | {type: 'board'; board: Board}
  | {type: 'trouble'; text: string}
  | {type: 'answer'; want: Want; generation: number; answer: unknown; problem: string | undefined}
  | {type: 'done'; deed: Deed; result: unknown}
  | {type: 'undone'; done: Done}
  | {type: 'redone'; done: Done}
  /** A deed, an undo or a redo that was refused; `back` is what goes back onto its pile. */
  | {type: 'failed'; text: string; undo?: Done; redo?: Done}
  | {type: 'said'; notice: Notice}
  /** A quarter of a second has passed while something was being waited for. */
  | {type: 'tick'}
  | {type: 'taken'; until: number}

export type Tell = (event: Event) => void

/** What the program asks the outside to do, numbered so that each is done once. */
export type Effect = {number: number} & (
  | {effect: 'carry-out'; deed: Deed}
  | {effect: 'undo'; done: Done}
  | {effect: 'redo'; done: Done}
  | {effect: 'export'; exportable: Exportable}
  | {effect: 'copy'; text: string}
  | {effect: 'refresh'}
  | {effect: 'suspend'}
  | {effect: 'quit'}
)
type Without<E> = E extends Effect ? Omit<E, 'number'> : never
export type NewEffect = Without<Effect>
