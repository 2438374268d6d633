import {buyingLines} from '../../present/customer.ts'
import {presentExplained} from '../../present/explain.ts'
import {factsText} from '../../present/facts.ts'
import {presentBasis} from '../../present/forecast/basis.ts'
import {presentForecast} from '../../present/forecast/customer.ts'
import {presentLeftOut, recommendationRow} from '../../present/recommend.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {wordOf} from '../../present/words.ts'
import {wrap} from '../../present/wrap.ts'
import {line, type Line} from '../shared/line.ts'
import {remember} from '../shared/remember.ts'
import type {Around} from '../shell/screen.ts'
import {block, stacked} from './blocks.ts'
import {waiting} from './detail.ts'
import {overviewLines} from './overview-lines.ts'
import type {CustomerSheet} from './questions.ts'
import type {CustomerState} from './state.ts'
import {asksOffers, forecastWant, offersWant, sheetWant} from './wants.ts'

/** The lines of a section that is text, all of them; laid out once for what they are made of. */
export function textLines(state: CustomerState, around: Around, width: number): readonly Line[] {
  const {answer: sheet, problem} = around.know(sheetWant(state))
  const {look, board} = around
  if (problem !== undefined) return wrap(problem, width).map((text) => line(text, 'warn'))
  if (!sheet) return [waiting(look)]
  const more = moreOf(state, around)
  const key = [state.section, width, look.language, board?.customers, state.offers, more.problem].join(' ')
  return remember(sheet, {key, from: more.answer}, () => {
    if (state.section === 'forecast') return forecastLines(sheet, state, {around, width})
    if (state.section === 'buying') return buyingSection(sheet, state, {around, width})
    return overviewLines(sheet, {look, width})
  })
}

/** What a section is made of besides the sheet. */
function moreOf(state: CustomerState, {know}: Around): {answer: object | undefined; problem: string | undefined} {
  if (state.section === 'forecast') return know(forecastWant(state))
  if (state.section === 'buying') return know(offersWant(state))
  return {answer: undefined, problem: undefined}
}

interface Room {
  around: Around
  width: number
}

/** What is expected of them, with intervals; when they are due; how likely they stay away, and why. */
function forecastLines({page, columns}: CustomerSheet, state: CustomerState, {around, width}: Room): Line[] {
  const {look} = around
  const plain = {...look, width, color: false, terminal: true}
  const {answer, problem} = around.know(forecastWant(state))
  const churn = page.judgements.filter(({topic}) => topic === 'churn')
  const due = columns.filter(({key}) => key.startsWith('next_due'))
  const reasons = presentExplained({...WHOSE, explanations: churn}, plain)
  return stacked([
    answer ? broken(presentForecast(answer, plain).split('\n').slice(1).join('\n'), width) : [],
    answer ? wrap(presentBasis(answer.learned, look, {keep: false}), width).map((text) => line(text, 'dim')) : [],
    problem === undefined ? [] : wrap(problem, width).map((text) => line(text, 'warn')),
    answer === undefined && problem === undefined ? [waiting(look)] : [],
    titled(sentence(look, {en: 'Next purchase', zh: '下次购买'}), factsText(page.profile, due, look)),
    churn.length === 0 ? [] : broken(reasons.split('\n').slice(2).join('\n'), width),
  ])
}

/** Whom the reasons are about stands above. */
const WHOSE = {id: '', name: undefined, as_of: ''}

const HABITS = [
  ...['favourite_category', 'favourite_share', 'favourite_brand', 'favourite_brand_share', 'favourite_shop'],
  ...['favourite_channel', 'next_category', 'categories_bought', 'brands_bought', 'shops_used', 'channels_used'],
  ...['median_gap_days', 'mean_gap_days', 'next_due', 'next_due_from', 'next_due_until', 'items_per_order'],
]

/** What they buy and in which rhythm, and what to offer them next. */
function buyingSection({page, columns}: CustomerSheet, state: CustomerState, {around, width}: Room): Line[] {
  const {look} = around
  const buying = buyingLines(page, {...look, width, terminal: true})
  if (buying.length === 0) return [line(sentence(look, {en: 'No purchase yet.', zh: '尚未购买。'}), 'dim')]
  const habits = HABITS.flatMap((field) => columns.filter(({key}) => key === field))
  return stacked([
    titled(sentence(look, {en: 'What they buy', zh: '购买习惯'}), buying.join('\n')),
    titled(sentence(look, {en: 'Favourites and rhythm', zh: '偏好与节奏'}), factsText(page.profile, habits, look)),
    offerLines(state, {around, width}),
  ])
}

function offerLines(state: CustomerState, {around, width}: Room): Line[] {
  const {look} = around
  const title = sentence(look, {en: 'What to offer next', zh: '下一步推荐'})
  const later = {
    en: 'R works it out; with so many customers that takes a while.',
    zh: '按 R 计算；客户较多，需要一些时间。',
  }
  if (!asksOffers(state, around)) return [line(title, 'title'), line(sentence(look, later), 'dim')]
  const {answer, problem} = around.know(offersWant(state))
  if (problem !== undefined) return [line(title, 'title'), line(problem, 'warn')]
  if (!answer) return [line(title, 'title'), waiting(look)]
  const rows = answer.rows.map((row) => {
    const {product, product_id, why} = recommendationRow(row, look) as Record<string, string | undefined>
    return {text: `${wordOf(row.direction, look.language)}: ${safeText(product ?? product_id ?? '')} · ${why ?? ''}`}
  })
  return [
    ...(rows.length === 0 ? [line(title, 'title')] : block(title, rows, width)),
    ...wrap(presentLeftOut(answer, look), width).map((text) => line(text, 'dim')),
  ]
}

function titled(title: string, text: string): Line[] {
  return text === '' ? [] : [line(title, 'title'), ...text.split('\n').map((one) => line(one))]
}

function broken(text: string, width: number): Line[] {
  return text
    .split('\n')
    .flatMap((one) =>
      one === '' ? [[]] : one.length <= width ? [line(one)] : wrap(one, width).map((part) => line(part)),
    )
}
