import type {LeadCard} from '../../core/lead-board/load-board.ts'
import {duration} from '../../present/duration.ts'
import type {Look} from '../../present/language.ts'
import {reasonText} from '../../present/lead-words.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {countText} from '../../present/values.ts'
import {knownWord, wordOf} from '../../present/words.ts'
import {cell, type Line} from '../shared/line.ts'
import type {StyleName} from '../shared/theme.ts'

/** How a card is drawn. */
export interface CardView {
  width: number
  lines: 2 | 3
  isSelected: boolean
  isMarked: boolean
  hit: string
  look: Look
}

/** The lines of a card: who and how promising, what is due and how old it is, whose it is and where it came from. */
export function cardLines(card: LeadCard | undefined, view: CardView): Line[] {
  const {width, lines, isSelected, isMarked, hit, look} = view
  const margin = `${isSelected ? '▸' : ' '}${isMarked ? '●' : ' '}`
  const line = (text: string, style: StyleName): Line => [
    {text: cell(text, width), style: isSelected ? 'selected' : style, hit},
  ]
  if (!card) return [line(`${margin}…`, 'dim'), ...Array.from({length: lines - 1}, () => line('', 'dim'))]
  const score = scoreText(card)
  const name = cell(margin + safeText(card.name), width - score.length - 1)
  const head = line(`${name} ${score}`, 'plain')
  const [due, age] = [stateText(card, look), ageText(card, look)]
  const origin = originTexts(card, look)
  const style = isOverdue(card) ? 'overdue' : 'dim'
  if (lines === 2) return [head, line(`  ${joined([due, age, ...origin])}`, style)]
  const [second, third] = due === '' ? [age, origin] : [due, [age, ...origin]]
  return [head, line(`  ${second}`, style), line(`  ${joined(third)}`, 'dim')]
}

export function isOverdue({overdue_hours = 0}: Pick<LeadCard, 'overdue_hours'>): boolean {
  return overdue_hours > 0
}

/** The chance in percent where one is learned, and the points. */
function scoreText({chance, score}: LeadCard): string {
  const points = score === undefined ? '' : String(score)
  return chance === undefined ? points : `${Math.round(100 * chance)}% ${points}`
}

/** What is due, or how it ended; `!` stands before what is late. */
function stateText(card: LeadCard, look: Look): string {
  if (card.stage === 'won') return joined([card.ended_at?.slice(0, 10), card.customer_id])
  if (card.stage === 'lost') return joined([lostText(card, look), card.ended_at?.slice(0, 10)])
  if (card.contact_due === undefined || card.overdue_hours === undefined) return ''
  const which =
    card.contact_due === 'first-contact' ? {en: '1st contact', zh: '首次联系'} : {en: '2nd contact', zh: '二次联系'}
  const values = {which: sentence(look, which), by: duration(Math.abs(card.overdue_hours), look)}
  return isOverdue(card)
    ? sentence(look, {en: '! {by} late · {which}', zh: '! 逾期{by} · {which}'}, values)
    : sentence(look, {en: 'due in {by} · {which}', zh: '还有{by} · {which}'}, values)
}

function lostText({lost_reason: reason}: LeadCard, look: Look): string {
  return reason === undefined ? sentence(look, {en: 'no reason kept', zh: '未注明原因'}) : reasonText(reason, look)
}

function ageText({age_days, stage}: LeadCard, look: Look): string {
  if (stage === 'won' || stage === 'lost') return ''
  return sentence(look, {en: '{n} d old', zh: '已{n}天'}, {n: countText(age_days)})
}

/** In the pool also how far the lead had come; of a score by hand, that it is one. */
function originTexts({column, stage, owner, source, city, region, scored_by}: LeadCard, look: Look): string[] {
  const {language} = look
  const came = column === 'pool' && stage !== 'new' ? wordOf(stage, language) : ''
  const by = scored_by === 'manual' ? sentence(look, {en: 'scored by hand', zh: '人工评分'}) : ''
  return [owner ?? '', came, knownWord(source, language), city ?? region ?? '', by].map((text) => safeText(text))
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
