import {timeText} from './clock-time.ts'
import type {DemoOrder} from './demo-orders.ts'
import type {DemoShop} from './demo-shop.ts'
import {type DemoTable, ONE_ROW, type RowGroup} from './demo-table.ts'
import {isKept, orderDays, secondOf} from './order-days.ts'
import {createRandom} from './random.ts'
import {STREAMS} from './streams.ts'

const HEADERS = ['at', 'points', 'reason', 'shop', 'order_number', 'card', 'phone']

const FEN_A_POINT = 100
const WELCOME = 100
const REDEEMED = [200, 500, 1000]
const REDEEM_CHANCE = 0.3

/**
 * points.csv: what members with a card earned by their orders and spent on gifts, in the order of time. One point a
 * yuan kept, a hundred to begin with, and no account below zero.
 */
export function pointsTable(shop: DemoShop): DemoTable {
  return {headers: HEADERS, groups: pointsRows(shop)}
}

function* pointsRows(shop: DemoShop): Iterable<RowGroup> {
  const random = createRandom()
  const balances = new Int32Array(shop.customers).fill(-1)
  for (const {day, orders} of orderDays(shop)) {
    for (const order of orders) {
      const {customer, order_number} = order
      if (!customer || customer.card === '' || !isKept(order)) continue
      const {index} = customer
      random.seed(shop.seed, index, (((balances[index] as number) + 2) << 4) | STREAMS.points)
      if (balances[index] === -1) {
        balances[index] = WELCOME
        yield rowOf(shop, {day, order}, [String(WELCOME), '入会奖励', ''])
      }
      const earned = Math.floor((order.amount - order.refunded) / FEN_A_POINT)
      balances[index] = (balances[index] as number) + earned
      if (earned > 0) yield rowOf(shop, {day, order}, [String(earned), '消费', order_number])
      const spent = REDEEMED[random.below(REDEEMED.length)] as number
      if (random.unit() >= REDEEM_CHANCE || spent > (balances[index] as number)) continue
      balances[index] = (balances[index] as number) - spent
      yield rowOf(shop, {day, order}, [String(-spent), '兑换礼品', ''])
    }
  }
}

function rowOf(
  {firstDay}: DemoShop,
  {day, order}: {day: number; order: DemoOrder},
  [points, reason, number]: readonly [points: string, reason: string, order_number: string],
): RowGroup {
  const {customer, shop} = order
  const at = timeText(firstDay + day, secondOf(order))
  return {head: [at, points, reason, shop, number, customer?.card ?? '', customer?.phone ?? ''], tails: ONE_ROW}
}
