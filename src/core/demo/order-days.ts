import {textOfDay} from '../time/day.ts'
import {demoOrders, type DemoOrder} from './demo-orders.ts'
import type {DemoShop} from './demo-shop.ts'

/** A day of the demo shop, counted from its first, with its orders in the order of time. */
export interface OrderDay {
  day: number
  orders: DemoOrder[]
}

/** Every day of the demo shop, those without an order too. */
export function* orderDays(shop: DemoShop): Iterable<OrderDay> {
  let day = 0
  let date = dateOf(shop, 0)
  let orders: DemoOrder[] = []
  for (const order of demoOrders(shop)) {
    while (!order.date.startsWith(date)) {
      yield {day, orders}
      orders = []
      date = dateOf(shop, ++day)
    }
    orders.push(order)
  }
  for (; day < shop.days; day++, orders = []) yield {day, orders}
}

/** The second of the day at which an order was placed. */
export function secondOf({date}: DemoOrder): number {
  return Number(date.slice(11, 13)) * 3600 + Number(date.slice(14, 16)) * 60 + Number(date.slice(17, 19))
}

/** Whether somebody paid for it and kept it. */
export function isKept({status}: DemoOrder): boolean {
  return status === 'completed' || status === 'shipped' || status === 'paid'
}

function dateOf({firstDay}: DemoShop, day: number): string {
  return textOfDay(firstDay + day)
}
