import {type ReportName, REPORTS} from './questions.ts'

/** What was chosen of a report; blank: as the command has it. A period is a name, or days `FROM..TO` or a month `YYYY-MM`. */
export interface Chosen {
  period: string
  by: string
  measure: string
  where: string
}

export interface ReportsState {
  pane: 'list' | 'report'
  /** The report that the cursor of the list is on, and the one that is shown. */
  index: number
  shown: ReportName
  chosen: Readonly<Partial<Record<ReportName, Chosen>>>
  /** The first line in view, by report. */
  tops: Readonly<Partial<Record<ReportName, number>>>
}

export const REPORTS_START: ReportsState = {pane: 'list', index: 0, shown: REPORTS[0], chosen: {}, tops: {}}

const NOTHING_CHOSEN: Chosen = {period: '', by: '', measure: '', where: ''}

/** What was chosen of the report that is shown. */
export function chosenOf({chosen, shown}: ReportsState): Chosen {
  return chosen[shown] ?? NOTHING_CHOSEN
}

/** The report that is shown with something else chosen, from its first line on. */
export function withChosen(state: ReportsState, change: Partial<Chosen>): ReportsState {
  const {shown} = state
  return withTop({...state, chosen: {...state.chosen, [shown]: {...chosenOf(state), ...change}}}, 0)
}

export function topOf({tops, shown}: ReportsState): number {
  return tops[shown] ?? 0
}

export function withTop(state: ReportsState, top: number): ReportsState {
  return {...state, tops: {...state.tops, [state.shown]: top}}
}
