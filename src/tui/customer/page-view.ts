import type {Board} from '../../core/dashboard/load-dashboard.ts'
import type {Look} from '../../present/language.ts'

/** What the lines of a customer's page are made for. */
export interface PageView {
  board: Board
  look: Look
  width: number
}
