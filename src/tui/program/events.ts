import type {CustomerPage} from '../../core/customer/customer-page.ts'
import type {Board} from '../../core/dashboard/load-dashboard.ts'
import type {LeadPage} from '../../core/lead/show-lead.ts'
import type {Size} from '../shared/screen.ts'

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

/** What happens to the program, from the keyboard, the terminal, the store and the use cases. */
export type Event =
  | {type: 'key'; key: string}
  | {type: 'resized'; size: Size}
  | {type: 'board'; board: Board}
  | {type: 'trouble'; text: string}
  | {type: 'customer-page'; id: string; page: CustomerPage | undefined; problem: string | undefined}
  | {type: 'lead-page'; id: string; page: LeadPage | undefined; problem: string | undefined}
  | {type: 'done'; done: Done}
  | {type: 'undone'; done: Done}
  | {type: 'undo-failed'; done: Done; text: string}
  | {type: 'failed'; text: string}
  | {type: 'taken'; until: number}

export type Tell = (event: Event) => void

/** What the program asks the outside to do, numbered so that each is done once. */
export type Effect = {number: number} & (
  {effect: 'contact'; id: string} | {effect: 'undo'; done: Done} | {effect: 'refresh'} | {effect: 'quit'}
)
