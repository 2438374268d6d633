import {CHANGE_DAYS} from '../../core/segment/compare-quadrants.ts'
import type {Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import {layoutOf} from './layout.ts'
import type {SegmentsState} from './state.ts'

export const SEGMENTS_WANT: Want<'segments'> = {question: 'segments', asked: {}}
export const CHANGE_WANT: Want<'segment-change'> = {question: 'segment-change', asked: {days: CHANGE_DAYS}}
export const CLASSES_WANT: Want<'value-classes'> = {question: 'value-classes', asked: {}}
export const VIEWS_WANT: Want<'segment-views'> = {question: 'segment-views', asked: {}}

/** What is seen, the quickest first: classes rest on a forecast, the change on an earlier day that is read anew. */
export function wantsOf(state: SegmentsState, around: Around): Want[] {
  const {classes, views} = layoutOf(state, around)
  return [
    SEGMENTS_WANT,
    ...(views ? [VIEWS_WANT] : []),
    ...(classes ? [CLASSES_WANT] : []),
    CHANGE_WANT,
  ] as unknown as Want[]
}
