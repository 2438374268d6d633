import {showCustomer} from '../../core/customer/show-customer.ts'
import {showForecast} from '../../core/forecast/show-forecast.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listOrders, showOrder} from '../../core/order/list-orders.ts'
import {recommendTo} from '../../core/recommend/recommend.ts'
import {listTouches} from '../../core/touch/list-touches.ts'
import type {Answers} from '../office/desk.ts'
import type {CustomerQuestions, Newest} from './questions.ts'

/** What a customer's page is made of. */
export const CUSTOMER_ANSWERS: Answers<CustomerQuestions> = {
  customer: async (desk, {id}) =>
    showCustomer(desk.context, {reference: id, asOf: desk.asOf, profile: await desk.profile(), most: 0}),
  'customer-timeline': async (desk, {id, most}) => {
    const query = {reference: id, asOf: desk.asOf, profile: await desk.profile(), most}
    const {timeline, timeline_total} = (await showCustomer(desk.context, query)).page
    return {rows: timeline, total: timeline_total}
  },
  'customer-orders': async ({context, asOf}, {id, most}) =>
    newest(await listOrders(context, {customer: id, until: asOf}), most),
  'customer-touches': async ({context, asOf}, {id, most}) =>
    newest(await listTouches(context, {customer: id, until: asOf}), most),
  order: ({context}, {id}) => showOrder(context, id),
  'customer-forecast': async (desk, {id}) =>
    showForecast(desk.context, {reference: id, asOf: desk.asOf, known: (await desk.profile()).learned()}),
  'customer-offers': ({context, asOf}, {id, most}) => recommendTo(context, {reference: id, asOf, most}),
}

function newest(rows: readonly ListRow[], most: number): Newest<ListRow & {id: string}> {
  return {rows: rows.slice(0, most) as (ListRow & {id: string})[], total: rows.length}
}
