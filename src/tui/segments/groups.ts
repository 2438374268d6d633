import type {GroupSum} from '../../core/segment/group-sums.ts'
import type {Look} from '../../present/language.ts'
import {safeText} from '../../present/safe-text.ts'
import {segmentTitle} from '../../present/segment.ts'
import {wordOf} from '../../present/words.ts'
import {type ListShape, shapeOf} from '../shared/list.ts'
import type {Size} from '../shared/size.ts'
import type {Around, Known} from '../shell/screen.ts'
import type {ViewSum} from './questions.ts'
import type {ListPane, Pane, SegmentsState} from './state.ts'
import {CHANGE_WANT, CLASSES_WANT, SEGMENTS_WANT, VIEWS_WANT} from './wants.ts'

/** A group of customers on this screen. The change is of customers in 30 days; undefined where it is not known. */
export interface SegmentGroup extends GroupSum {
  title: string
  where: string
  change: number | undefined
  /** Of a saved view. */
  search: string
  sort: string
  problem?: string | undefined
}

/** The groups of a pane as far as they are known. */
export function groupsOf(pane: Pane, {know, look}: Pick<Around, 'know' | 'look'>): Known<readonly SegmentGroup[]> {
  const change = know(CHANGE_WANT).answer
  if (pane === 'views') {
    return mapped(know(VIEWS_WANT), (views) => views.map((view) => ofView(view)))
  }
  if (pane === 'classes') {
    return mapped(know(CLASSES_WANT), (classes) => classes.map((one) => ofField('value_class', one, look)))
  }
  const field = pane === 'grid' ? 'grid_cell' : 'segment'
  const changes = change && new Map(change[pane].map((one) => [one.group, one.customers_change]))
  return mapped(know(SEGMENTS_WANT), (answer) =>
    answer[pane].map((one) => ({...ofField(field, one, look), change: changes?.get(one.group)})),
  )
}

/** The group that the cursor of a pane is on. */
export function groupAt(
  {cell, places}: SegmentsState,
  pane: Pane,
  around: Pick<Around, 'know' | 'look'>,
): SegmentGroup | undefined {
  const groups = groupsOf(pane, around).answer
  return groups?.[pane === 'grid' ? cell.recency * 4 + cell.orders : places[pane].index]
}

/** The shape of a list in a room with its frame. */
export function listShape(pane: ListPane, size: Size | undefined, around: Around): ListShape {
  const groups = groupsOf(pane, around).answer ?? []
  return shapeOf(
    groups.map(({group}) => group),
    Math.max(1, (size?.rows ?? 3) - 3),
  )
}

function ofField(field: 'grid_cell' | 'segment' | 'value_class', sum: GroupSum, look: Look): SegmentGroup {
  return {
    ...sum,
    title: field === 'value_class' ? wordOf(sum.group, look.language) : titleOf(sum.group, look),
    where: `${field} == "${sum.group}"`,
    ...{change: undefined, search: '', sort: ''},
  }
}

/** English as the words of the key; in Chinese the name without the key behind it. */
function titleOf(group: string, look: Look): string {
  return look.language === 'en' ? group.replaceAll('-', ' ') : (segmentTitle(group, look).split(' ')[0] ?? group)
}

function ofView(view: ViewSum): SegmentGroup {
  return {...view, title: `${view.problem === undefined ? '' : '! '}${safeText(view.group)}`, change: undefined}
}

function mapped<A, B>({answer, ...known}: Known<A>, map: (answer: A) => B): Known<B> {
  return {...known, answer: answer === undefined ? undefined : map(answer)}
}
