import type {QuadrantReport} from '../../core/segment/report-quadrants.ts'
import type {ScatterGrid} from '../../present/chart/scatter/grid.ts'
import {largeNote, quadrantCuts, quadrantNote} from '../../present/quadrant.ts'
import {sentence} from '../../present/sentence.ts'
import {countText, moneyText, percentText} from '../../present/values.ts'
import {wrap} from '../../present/wrap.ts'
import {line, type Line} from '../shared/line.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import {cellRevenue, type Group, selectedGroup} from './group.ts'
import type {QuadrantsState} from './state.ts'

interface FootView {
  state: QuadrantsState
  around: Around
  report: QuadrantReport
  grid: ScatterGrid
  room: Size
}

/** Below the map: the cell that the cursor is in, or where it is cut and which corner is naturally large. */
export function footLines(view: FootView): Line[] {
  const {state, around, room} = view
  const group = state.pane === 'plot' ? selectedGroup(state, around) : undefined
  const texts = group ? cellTexts(group, view) : noteTexts(view)
  return texts
    .flatMap((text) => wrap(text, room.columns))
    .slice(0, room.rows)
    .map((text, at) => line(text, group && at === 0 ? 'title' : 'plain'))
}

function cellTexts({title, customers}: Group, {state, around, report, grid}: FootView): string[] {
  const {look} = around
  const text = sentence(
    look,
    {en: '{n} {count:person|people} ({share}), {revenue}', zh: '{n} 人（{share}），{revenue}'},
    {
      n: countText(customers),
      count: customers,
      share: percentText(customers / report.buyers),
      revenue: moneyText(cellRevenue(state, grid), look),
    },
  )
  return [title, text]
}

/** The whole note where there is room for it; else what concerns the selected corner, or where it is cut. */
function noteTexts({state, around, report, room}: FootView): string[] {
  const {look} = around
  const cuts = quadrantCuts(report, look)
  const all = [cuts, quadrantNote(report, look)]
  const {large} = report
  if (all.flatMap((text) => wrap(text, room.columns)).length <= room.rows || !large) return all
  return large.quadrant === state.spot ? [largeNote(large, look), cuts] : [cuts, largeNote(large, look)]
}
