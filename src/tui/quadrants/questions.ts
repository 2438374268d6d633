import type {QuadrantComparison} from '../../core/segment/compare-quadrants.ts'
import type {QuadrantReport} from '../../core/segment/report-quadrants.ts'
import type {ScatterGrid} from '../../present/chart/scatter/grid.ts'
import type {Question} from '../office/question.ts'

/** Where to cut: `mean`, `median` or `VALUE,ORDERS`; as the settings say where it is undefined. */
interface Cut {
  cut: string | undefined
}

export interface QuadrantsQuestions {
  /** The corners and who is below the map. */
  quadrants: Question<Cut, QuadrantReport>
  /** The same of so many days before. */
  'quadrant-change': Question<Cut & {days: number}, QuadrantComparison>
  /** The buyers as points in so many cells, the lines of the cuts included; undefined without a buyer. */
  'quadrant-plot': Question<Cut & {columns: number; rows: number}, ScatterGrid | undefined>
}
