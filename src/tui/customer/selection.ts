import type {ListRow} from '../../core/listing/list-column.ts'
import {type ListShape, shapeOf} from '../shared/list.ts'
import type {Line} from '../shared/line.ts'
import type {Around} from '../shell/screen.ts'
import {detailLines} from './detail.ts'
import {type SectionList, sectionList} from './lists.ts'
import {roomsOf} from './rooms.ts'
import {isList, type ListSection} from './sections.ts'
import {type CustomerState, placeIn} from './state.ts'
import {textLines} from './text-sections.ts'

const idsOf = new WeakMap<readonly ListRow[], readonly string[]>()

/** The shape of a section's list. */
export function listShape(list: SectionList, height: number): ListShape {
  const ids = idsOf.get(list.rows) ?? list.rows.map(list.idOf)
  idsOf.set(list.rows, ids)
  return shapeOf(ids, Math.max(1, height - 1))
}

/** The row that is selected in a section; undefined where there is none. */
export function selectedRow(section: ListSection, state: CustomerState, around: Around): ListRow | undefined {
  return sectionList(section, state, around)?.rows[placeIn(state, section).index]
}

/** What is scrolled as text: the section, or what is selected in its list where that has the whole room. */
export function scrolledLines(state: CustomerState, around: Around): readonly Line[] {
  const {section} = state
  const {body, detail} = roomsOf(state, around)
  if (!isList(section)) return textLines(state, around, body.columns)
  const row = selectedRow(section, state, around)
  return row === undefined ? [] : detailLines(section, {row, state, around, width: detail.columns})
}

/** Whether keys move a list, not text. */
export function movesList({section, whole}: CustomerState, {zoomed}: Pick<Around, 'zoomed'>): boolean {
  return isList(section) && !whole && !zoomed
}
