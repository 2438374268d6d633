import stringWidth from 'string-width'
import {fitLine, type Line, type Span} from '../shared/line.ts'
import type {Around} from '../shell/screen.ts'
import {type Section, SECTIONS, sectionTitle} from './sections.ts'
import type {CustomerState} from './state.ts'
import {sheetWant} from './wants.ts'

/**
 * The sections in a line, the open one in brackets; each can be clicked (`section:NAME`). Where they do not all fit, the
 * first ones go until the open one is in view.
 */
export function tabsLine(state: CustomerState, around: Around, width: number): Line {
  const {section} = state
  const counts = countsOf(state, around)
  const tabs = SECTIONS.map((one): Span => {
    const title = [sectionTitle(one, around.look), counts[one] ?? ''].filter((part) => part !== '').join(' ')
    const isOpen = one === section
    return {
      text: isOpen ? `[${title}]` : ` ${title} `,
      style: isOpen ? 'tab-active' : 'tab',
      hit: `section:${one}`,
    }
  })
  const open = SECTIONS.indexOf(section)
  let first = 0
  while (first < open && widthOf(tabs.slice(first, open + 2)) + 2 > width) first++
  const before: Span[] = first > 0 ? [{text: '‹ ', style: 'dim'}] : []
  return fitLine([...before, ...tabs.slice(first)], width)
}

/** How many orders there are, and how many tickets that are open. */
function countsOf(state: CustomerState, {know}: Around): Partial<Record<Section, number>> {
  const page = know(sheetWant(state)).answer?.page
  const open = page?.tickets.filter(({state: standing}) => standing !== 'closed').length ?? 0
  return {
    ...(page && page.orders_total > 0 ? {orders: page.orders_total} : {}),
    ...(open > 0 ? {tickets: open} : {}),
  }
}

function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, {text}) => sum + stringWidth(text), 0)
}
