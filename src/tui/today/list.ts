import type {QueueRow} from '../../core/queue/queue-list.ts'
import {inside} from '../shared/frame.ts'
import type {ListShape} from '../shared/list.ts'
import type {Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import type {TodayPage} from './questions.ts'
import {roomsOf} from './rooms.ts'
import type {TodayState} from './state.ts'

/** Rows are asked for by the hundreds around those in view: most queues come at once. */
const STEP = 500

/** The want for the rows in view and those around them. */
export function todayWant({whose, beyond, place}: TodayState, {filter, look}: Around): Want<'today'> {
  const query = {whose, beyond, filter: filter.input.text, language: look.language}
  const from = Math.max(0, Math.floor(place.top / STEP) * STEP - STEP)
  const series = JSON.stringify([whose, beyond])
  return {question: 'today', asked: {...query, from, count: 3 * STEP}, series, family: series}
}

export function pageOf(state: TodayState, around: Around): TodayPage | undefined {
  return around.know(todayWant(state, around)).answer
}

/** The rows in view of the queue; where it has no room, as many as it would have alone. */
export function rowsInView(state: TodayState, around: Around): number {
  return Math.max(1, inside(roomsOf(state, around).queue ?? around.size).rows - 1)
}

export function todayShape(state: TodayState, around: Around): ListShape {
  const page = pageOf(state, around)
  const ids = page?.ids ?? []
  return {
    total: ids.length,
    height: rowsInView(state, around),
    idAt: (place) => ids[place],
    placeOf: (id) => {
      const place = ids.indexOf(id)
      return place < 0 ? undefined : place
    },
  }
}

export function rowAt(page: TodayPage | undefined, place: number): QueueRow | undefined {
  return page && place >= page.from ? page.rows[place - page.from] : undefined
}

/** The task that the cursor is on. */
export function selectedRow(state: TodayState, around: Around): QueueRow | undefined {
  const row = rowAt(pageOf(state, around), state.place.index)
  return row?.id === state.place.id ? row : undefined
}
