import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'

/** The parts of a customer's page, in their order. */
export const SECTIONS = [
  'overview',
  'timeline',
  'orders',
  'touches',
  'tickets',
  'buying',
  'forecast',
  'explain',
] as const
export type Section = (typeof SECTIONS)[number]

/** Sections that are lists, with what is selected in full. */
export const LIST_SECTIONS = ['timeline', 'orders', 'touches', 'tickets', 'explain'] as const
export type ListSection = (typeof LIST_SECTIONS)[number]

export function isList(section: Section): section is ListSection {
  return (LIST_SECTIONS as readonly Section[]).includes(section)
}

export function sectionTitle(section: Section, look: Look): string {
  return sentence(look, TITLES[section])
}

const TITLES: Readonly<Record<Section, {en: string; zh: string}>> = {
  overview: {en: 'Overview', zh: '概览'},
  timeline: {en: 'Timeline', zh: '时间线'},
  orders: {en: 'Orders', zh: '订单'},
  touches: {en: 'Touches', zh: '触点'},
  tickets: {en: 'Tickets', zh: '工单'},
  buying: {en: 'Buys', zh: '购买'},
  forecast: {en: 'Forecast', zh: '预测'},
  explain: {en: 'Why', zh: '依据'},
}

/** The section beside one; after the last comes the first. */
export function sectionBeside(section: Section, step: -1 | 1): Section {
  const place = SECTIONS.indexOf(section) + step
  return SECTIONS[(place + SECTIONS.length) % SECTIONS.length] as Section
}
