import {describe, expect, it} from 'vitest'
import {demoOrders} from '../../../src/core/demo/demo-orders.ts'
import {createDemoShop} from '../../../src/core/demo/demo-shop.ts'
import {pointsTable} from '../../../src/core/demo/points-table.ts'
import {ticketTable} from '../../../src/core/demo/ticket-table.ts'
import {touchTable} from '../../../src/core/demo/touch-table.ts'
import {TOUCH_KINDS} from '../../../src/core/touch/touch.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {rowsOf} from './table-rows.ts'

const shop = createDemoShop({customers: 400, seed: 5, months: 12, lastDay: dayOf('2025-06-30')})
const orders = [...demoOrders(shop)]
const byNumber = new Map(orders.map((order) => [order.order_number, order]))

describe('touches', () => {
  const touches = rowsOf(touchTable(shop, 5000))

  it('are as many as asked for, in the order of time, of every kind that machines and guides write down', () => {
    expect(touches).toHaveLength(5000)
    const times = touches.map(({at}) => at as string)
    expect(times).toEqual(times.toSorted())
    expect(times.every((at) => at >= '2024-07-01' && at < '2025-07-01')).toBe(true)
    const missing = TOUCH_KINDS.filter((kind) => !touches.some((touch) => touch['kind'] === kind))
    expect(missing).toEqual(['note'])
  })

  it('are the same again, however many more are asked of another shop', () => {
    expect(rowsOf(touchTable(shop, 5000))).toEqual(touches)
    expect(rowsOf(touchTable(shop, 0))).toEqual([])
    expect(rowsOf(touchTable(shop, 7))).toHaveLength(7)
  })

  it('are of customers of the shop, but for a few of people who did not say who they are', () => {
    const people = new Set(
      orders.flatMap(({customer, phone}) => (customer ? [customer.phone, customer.email, customer.card, phone] : [])),
    )
    const named = touches.map(({phone, email, card}) => phone || email || card || '')
    expect(named.filter((name) => name !== '' && !people.has(name))).toEqual([])
    const nobody = named.filter((name) => name === '').length / touches.length
    expect(nobody).toBeGreaterThan(0.005)
    expect(nobody).toBeLessThan(0.06)
  })

  it('lead up to orders: who comes to the shop pays there within the hour', () => {
    const visits = touches.filter(({kind}) => kind === 'store-visit')
    const paid = orders
      .map(({date, shop: place, channel}) => ({date, place, channel}))
      .filter(({channel}) => channel === 'till')
    for (const {at = '', shop: place} of visits.slice(0, 50)) {
      const next = paid.find((order) => order.place === place && order.date > at)
      expect(next && Date.parse(next.date) - Date.parse(at)).toBeLessThan(3_600_000)
    }
  })

  it('give more stars to orders that went well', () => {
    const stars = touches.filter(({kind}) => kind === 'review').map(({score}) => Number(score))
    expect(stars.every((score) => score >= 1 && score <= 5)).toBe(true)
    expect(stars.filter((score) => score >= 4).length).toBeGreaterThan(stars.length / 2)
  })
})

describe('tickets', () => {
  const tickets = rowsOf(ticketTable(shop))

  it('follow orders that somebody known paid for, within days', () => {
    expect(tickets.length).toBeGreaterThan(10)
    for (const {order_number = '', opened_at = '', phone, card} of tickets) {
      const order = byNumber.get(order_number)
      expect(order?.customer?.card).toBe(card)
      expect(phone === '' || phone === order?.phone).toBe(true)
      const days = (Date.parse(opened_at) - Date.parse(order?.date ?? '')) / 86_400_000
      expect(days > 0 && days < 5).toBe(true)
    }
  })

  it('are mostly closed, and answered only then', () => {
    const open = tickets.filter(({closed_at}) => closed_at === '')
    expect(open.every(({satisfaction}) => satisfaction === '')).toBe(true)
    expect(open.length).toBeLessThan(tickets.length / 4)
    expect(tickets.every(({opened_at = '', closed_at = ''}) => closed_at === '' || closed_at > opened_at)).toBe(true)
    expect(new Set(tickets.map(({number}) => number)).size).toBe(tickets.length)
  })
})

describe('points', () => {
  const movements = rowsOf(pointsTable(shop))

  it('are one for each yuan that was kept', () => {
    const earned = movements.filter(({order_number}) => order_number !== '')
    for (const {order_number = '', points} of earned) {
      const {amount = 0, refunded = 0} = byNumber.get(order_number) ?? {}
      expect(Number(points)).toBe(Math.floor((amount - refunded) / 100))
    }
    expect(earned.length).toBeGreaterThan(400)
  })

  it('never fall below zero', () => {
    const balances = new Map<string, number>()
    for (const {card = '', points} of movements) {
      balances.set(card, (balances.get(card) ?? 0) + Number(points))
      expect(balances.get(card)).toBeGreaterThanOrEqual(0)
    }
    expect(movements.some(({points}) => Number(points) < 0)).toBe(true)
  })
})
