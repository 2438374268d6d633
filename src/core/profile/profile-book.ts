import type {Facts, FactKind} from '../store/facts.ts'
import type {OrderFacts} from '../store/order-facts.ts'
import type {Book} from '../store/store.ts'

/** What the profile is read from: a book, or something that knows some of its customers only. */
export interface ProfileBook extends Pick<Book, 'columns' | 'all' | 'get'>, Partial<Pick<Book, 'helper'>> {
  readonly orders: Pick<OrderFacts, 'histories' | 'gaps' | 'spends' | 'favourites'> &
    Partial<Pick<OrderFacts, 'nextCategories'>>
  facts<K extends FactKind>(kind: K): Pick<Facts<K>, 'tally'>
}
