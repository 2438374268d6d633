import type {Board} from '../../core/dashboard/load-dashboard.ts'
import type {Quadrant} from '../../core/segment/quadrant.ts'
import type {Look} from '../../present/language.ts'

export interface Size {
  columns: number
  rows: number
}

/** What every screen's rules know besides the screen's own state. `size` is the room for the screen. */
export interface Surroundings {
  board: Board | undefined
  size: Size
  look: Look
}

/** A group of people on the map: a corner, or those who have not bought yet. */
export type Group = Quadrant | 'potential'

/** What a screen asks for; the program does it. */
export type Ask =
  | {ask: 'open-people'; group: Group}
  | {ask: 'open-customer'; id: string}
  | {ask: 'open-lead'; id: string}
  | {ask: 'contact'; id: string; name: string}
  | {ask: 'back'}
  | {ask: 'say'; text: string}

/** A screen's state after a key, and what it asks for. */
export interface Step<S> {
  state: S
  asks?: readonly Ask[]
}

/** Nothing happens but a sentence in the status line: why a key cannot act. */
export function refuse<S>(state: S, text: string): Step<S> {
  return {state, asks: [{ask: 'say', text}]}
}
