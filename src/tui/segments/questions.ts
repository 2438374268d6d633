import type {GroupComparison} from '../../core/segment/compare-groups.ts'
import type {GroupSum} from '../../core/segment/group-sums.ts'
import type {Question} from '../office/question.ts'

type Nothing = Readonly<Record<string, never>>

/** The grid of sixteen, recency by recency, with its windows; and the named segments. */
export interface SegmentsAnswer {
  recency_days: readonly number[]
  orders: readonly number[]
  grid: readonly GroupSum[]
  named: readonly GroupSum[]
}

/** A saved view of the customers, as a group; `problem` where its condition cannot be used. */
export interface ViewSum extends GroupSum {
  where: string
  search: string
  sort: string
  problem?: string
}

export interface SegmentsQuestions {
  segments: Question<Nothing, SegmentsAnswer>
  /** The same of so many days before. */
  'segment-change': Question<{days: number}, GroupComparison>
  /** The six classes of value; none where nobody has bought. */
  'value-classes': Question<Nothing, readonly GroupSum[]>
  /** What is kept in the settings (`dashboard.views`); shares of all customers and of all revenue. */
  'segment-views': Question<Nothing, readonly ViewSum[]>
}
