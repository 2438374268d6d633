import {rootTitle} from '../shell/root-titles.ts'
import type {ScreenSpec} from '../shell/screen.ts'
import {act, lowestTop, show} from './act.ts'
import {REPORTS_KEYS} from './keys.ts'
import {reportsLines} from './lines.ts'
import {REPORTS_START, type ReportsState, topOf, withTop} from './state.ts'
import {commandOf, reportWant} from './want.ts'

export function openReports(): ReportsState {
  return REPORTS_START
}

/** The reports of the command line, made for the room that there is, with what can be chosen of each. */
export const REPORTS_SCREEN: ScreenSpec<ReportsState> = {
  title: (_, look) => rootTitle('reports', look),
  bindings: () => REPORTS_KEYS,
  filter: 'none',
  // Which days are asked for hangs on the day that is looked at.
  wants: (state, around) => (around.board ? [reportWant(state, around)] : []),
  settle: (state, around) => {
    const {answer} = around.know(reportWant(state, around))
    const lowest = lowestTop(state, around)
    return answer && topOf(state) > lowest ? withTop(state, lowest) : state
  },
  act,
  hit: (state, hit) => {
    const [, index] = /^report:(\d+)$/.exec(hit) ?? []
    return {state: index === undefined ? state : show(state, Number(index))}
  },
  lines: reportsLines,
  command: commandOf,
  exported: (state, around) => {
    const {answer} = around.know(reportWant(state, around))
    return answer && {name: state.shown, rows: answer.rows, columns: answer.columns}
  },
}
