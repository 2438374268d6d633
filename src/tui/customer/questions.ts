import type {CustomerPage} from '../../core/customer/customer-page.ts'
import type {TimelineEntry} from '../../core/customer/timeline.ts'
import type {CustomerForecast} from '../../core/forecast/show-forecast.ts'
import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import type {OrderPage} from '../../core/order/list-orders.ts'
import type {CustomerRecommendations} from '../../core/recommend/recommend.ts'
import type {Question} from '../office/question.ts'

/** Who somebody is, how they stand and what is to be done for them: their page without its timeline. */
export interface CustomerSheet {
  page: CustomerPage
  columns: readonly ListColumn[]
}

/** The newest of what there is, and how much that is in all. */
export interface Newest<T> {
  rows: readonly T[]
  total: number
}

/** Each section of a customer's page is a question of its own, so that the page opens at once. */
export interface CustomerQuestions {
  customer: Question<{id: string}, CustomerSheet>
  'customer-timeline': Question<{id: string; most: number}, Newest<TimelineEntry>>
  'customer-orders': Question<{id: string; most: number}, Newest<ListRow & {id: string}>>
  'customer-touches': Question<{id: string; most: number}, Newest<ListRow & {id: string}>>
  order: Question<{id: string}, OrderPage>
  'customer-forecast': Question<{id: string}, CustomerForecast>
  /** What to offer them next, a few of each kind; learned from all purchases, which takes its time. */
  'customer-offers': Question<{id: string; most: number}, CustomerRecommendations>
}
