import {textWidth} from '../../present/text-width.ts'
import {sentence} from '../../present/sentence.ts'
import {percentText, countText} from '../../present/values.ts'
import {titleOf} from '../../present/titles.ts'
import type {Look} from '../../present/language.ts'
import type {ScreenColumn} from '../shared/columns.ts'
import {line, type Line} from '../shared/line.ts'
import {listLines} from '../shared/list-view.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import {groupsOf, type SegmentGroup} from './groups.ts'
import {levelOf, measureText, mostOf} from './measures.ts'
import type {ListPane, Measure, Pane, SegmentsState} from './state.ts'

const BAR = 12

/** Below this width names are cut before the figure goes. */
const NARROW = 38

/** The groups of a list pane, the measure longest where there is little room. A click on one is `PANE/row:PLACE`. */
export function groupLines(
  pane: ListPane,
  {state, around, size}: {state: SegmentsState; around: Around; size: Size},
): Line[] {
  const {look} = around
  const {answer: groups, problem} = groupsOf(pane, around)
  if (problem !== undefined) return [line(problem, 'warn')]
  if (!groups) return [line(sentence(look, {en: 'Working it out …', zh: '正在计算……'}), 'dim')]
  const measure = measureOf(pane, state)
  const lines = listLines<SegmentGroup>({
    columns: columnsOf(pane, {measure, most: mostOf(groups, measure), look, width: size.columns}),
    rowAt: (place) => groups[place],
    idOf: ({group}) => group,
    total: groups.length,
    ...{place: state.places[pane], size, focused: state.pane === pane},
    styleOf: ({customers, problem: broken}) => (broken !== undefined ? 'warn' : customers === 0 ? 'dim' : undefined),
    empty: emptyText(pane, look),
  })
  return lines.map((spans) =>
    spans.map((span) => (span.hit === undefined ? span : {...span, hit: `${pane}/${span.hit}`})),
  )
}

/** What a pane shows: classes and views are not known of an earlier day, so that they have no change. */
export function measureOf(pane: Pane, {measure}: Pick<SegmentsState, 'measure'>): Measure {
  return measure === 'change' && (pane === 'classes' || pane === 'views') ? 'customers' : measure
}

interface Shown {
  measure: Measure
  most: number
  look: Look
  width: number
}

function columnsOf(pane: ListPane, {measure, most, look, width}: Shown): ScreenColumn<SegmentGroup>[] {
  const title = (key: string): string => titleOf(key, look.language)
  const figures = {
    customers: {title: title('customers'), width: 10},
    share: {title: title('share'), width: 7},
    revenue: {title: title('revenue'), width: 12},
    change: {title: sentence(look, {en: '30 days', zh: '30天'}), width: 8},
  }
  const keys = (Object.keys(figures) as Measure[]).filter((key) => key !== 'change' || pane === 'named')
  const ranks: readonly Measure[] = [measure, 'customers', 'revenue', 'share', 'change']
  return [
    {title: title('group'), width: width < NARROW ? 12 : 22, flex: true, rank: 0, text: ({title: name}) => name},
    ...keys.map((key) => ({
      title: `${key === measure ? '▪' : ''}${figures[key].title}`,
      width: figures[key].width,
      align: 'right' as const,
      rank: ranks.indexOf(key) + 1,
      text: (group: SegmentGroup) => measureText(group, key),
    })),
    {title: '', width: BAR, rank: 9, text: (group) => barText(group, measure, most)},
  ]
}

/** A bar by the measure; of a change only how great it is, its sign stands with the figure. */
function barText(group: SegmentGroup, measure: Measure, most: number): string {
  const value = Math.abs(group[measure] ?? 0)
  const filled = most === 0 ? 0 : Math.round((BAR * value) / most)
  return levelOf(group, measure, most) === 0 ? '' : '█'.repeat(Math.max(1, filled))
}

function emptyText(pane: ListPane, look: Look): string {
  if (pane !== 'views') return sentence(look, {en: 'Nobody has bought yet.', zh: '尚无购买客户。'})
  return sentence(look, {
    en: 'None yet: V on the customers (8) keeps one.',
    zh: '暂无：在客户屏（8）按 V 保存。',
  })
}

/** What a group amounts to, in a phrase that fits; nothing where none does. */
export function groupNote(group: SegmentGroup, look: Look, room: number): string {
  const {customers} = group
  const short = {en: '{n} {count:person|people}', zh: '{n} 人'}
  const texts = [groupText(group, look), sentence(look, short, {n: countText(customers), count: customers})]
  return texts.find((text) => textWidth(text) <= room) ?? ''
}

function groupText({customers, share, revenue, revenue_share}: SegmentGroup, look: Look): string {
  return sentence(
    look,
    {
      en: '{n} {count:person|people} ({share}), {revenue} ({part} of revenue)',
      zh: '{n} 人（{share}），{revenue}（占销售额 {part}）',
    },
    {
      ...{n: countText(customers), count: customers, share: percentText(share)},
      ...{revenue: countText(revenue), part: percentText(revenue_share)},
    },
  )
}
