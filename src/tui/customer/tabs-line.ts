import stringWidth from 'string-width'
import {fitLine, type Line, type Span} from '../shared/line.ts'
import type {Around} from '../shell/screen.ts'
import {SECTIONS, sectionTitle} from './sections.ts'
import type {CustomerState} from './state.ts'

/**
 * The sections in a line, the open one in brackets; each can be clicked (`section:NAME`). Where they do not all fit, the
 * first ones go until the open one is in view.
 */
export function tabsLine({section}: CustomerState, {look}: Around, width: number): Line {
  const tabs = SECTIONS.map((one): Span => {
    const title = sectionTitle(one, look)
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

function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, {text}) => sum + stringWidth(text), 0)
}
