import type {Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import type {Section} from './sections.ts'
import type {CustomerState} from './state.ts'

/** Rows of a section that are asked for at most; older ones are for the command line. */
const MOST = 500

/** Products of each kind that are offered. */
const OFFERS = 3

/** Up to so many customers it is quick to work out what to offer one of them. */
const QUICK = 20_000

export function sheetWant({id}: Pick<CustomerState, 'id'>): Want<'customer'> {
  return {question: 'customer', asked: {id}, series: id}
}

export function timelineWant({id}: CustomerState): Want<'customer-timeline'> {
  return {question: 'customer-timeline', asked: {id, most: MOST}, series: id}
}

export function ordersWant({id}: CustomerState): Want<'customer-orders'> {
  return {question: 'customer-orders', asked: {id, most: MOST}, series: id}
}

export function touchesWant({id}: CustomerState): Want<'customer-touches'> {
  return {question: 'customer-touches', asked: {id, most: MOST}, series: id}
}

export function orderWant(id: string): Want<'order'> {
  return {question: 'order', asked: {id}}
}

export function forecastWant({id}: CustomerState): Want<'customer-forecast'> {
  return {question: 'customer-forecast', asked: {id}, series: id}
}

export function offersWant({id}: CustomerState): Want<'customer-offers'> {
  return {question: 'customer-offers', asked: {id, most: OFFERS}, series: id}
}

/** How a judgement came about, in lines of a width. */
export function reasonWant({id}: CustomerState, topic: string, {look}: Around, width: number): Want<'explain'> {
  return {question: 'explain', asked: {reference: id, topic, look: {...look, width}}, series: `${id} ${topic}`}
}

/** Whether what to offer is worked out: at once where that is quick, else when it was asked for. */
export function asksOffers({offers}: CustomerState, {board}: Pick<Around, 'board'>): boolean {
  return offers || (board?.customers ?? QUICK + 1) <= QUICK
}

/** What a section is made of besides the sheet. */
export const SECTION_WANTS: Readonly<Partial<Record<Section, (state: CustomerState) => Want>>> = {
  timeline: timelineWant,
  orders: ordersWant,
  touches: touchesWant,
  forecast: forecastWant,
}
