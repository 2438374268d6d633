import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {learnModel, type Model, type ModelInput} from './model.ts'
import {returnedOrders} from './owned.ts'
import {loadShelf} from './shelf.ts'

/** What recommending is learned from: the orders up to a day, and the products. */
export async function loadModelInput(
  book: Book,
  {asOf, settings}: {asOf: Day; settings: Settings},
): Promise<ModelInput> {
  const query = {until: asOf}
  const lines = await book.orders.lineColumns(
    ['order', 'customer', 'day', 'purchase', 'product', 'quantity', 'amount'],
    query,
  )
  const returned = returnedOrders(await book.orders.columns(['purchase', 'refund'], query))
  return {lines, returned, settings, ...(await loadShelf(book, lines))}
}

export async function loadModel(book: Book, request: {asOf: Day; settings: Settings}): Promise<Model> {
  return learnModel(await loadModelInput(book, request))
}
