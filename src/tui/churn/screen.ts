import {rootTitle} from '../shell/root-titles.ts'
import {goInList, settleInList} from '../shared/list.ts'
import {fieldOfHit, placeOfHit} from '../shared/list-view.ts'
import type {Around, ScreenSpec, Step} from '../shell/screen.ts'
import {act, goToSection, sortBy} from './act.ts'
import {SORT_FIELDS} from './columns.ts'
import {commandOf} from './command.ts'
import {exportedOf} from './export.ts'
import {CHURN_KEYS} from './keys.ts'
import {churnLines} from './lines.ts'
import {CHURN_START, type ChurnState, placeIn, SECTIONS, withPlace} from './state.ts'
import {churnShape, churnWants, SUMMARY_WANT} from './wants.ts'

export function openChurn(): ChurnState {
  return CHURN_START
}

/** Who is about to stay away, who sleeps, who is lost, who is due to buy again; and how that went month by month. */
export const CHURN: ScreenSpec<ChurnState> = {
  title: (_, look) => rootTitle('churn', look),
  bindings: () => CHURN_KEYS,
  filter: 'text-or-condition',
  wants: churnWants,
  settle: (state, around) => {
    const place = settleInList(placeIn(state), churnShape(state, around))
    return withPlace(state, place)
  },
  selected: (state) => (state.pane === 'list' ? placeIn(state).id : undefined),
  act,
  hit,
  lines: churnLines,
  command: commandOf,
  exported: exportedOf,
}

function hit(state: ChurnState, what: string, around: Around): Step<ChurnState> {
  const [kind = '', value = ''] = what.split(':')
  const section = SECTIONS.find((one) => kind === 'section' && one === value)
  if (section) return goToSection(state, section)
  if (kind === 'month') return {state: withMonth(state, Number(value), around)}
  const index = placeOfHit(what)
  if (index !== undefined)
    return {state: withPlace({...state, pane: 'list'}, goInList(placeIn(state), index, churnShape(state, around)))}
  const field = fieldOfHit(what)
  const sort = Object.entries(SORT_FIELDS).find(([, shown]) => shown.replace('-', '') === field)?.[0]
  return sort === undefined ? {state} : sortBy(state, sort, around)
}

function withMonth(state: ChurnState, month: number, {know}: Around): ChurnState {
  const months = know(SUMMARY_WANT).answer?.months.length ?? 0
  return {...state, pane: 'months', months_back: Math.max(0, months - 1 - month)}
}
