import type {Worth} from '../core/queue/rank.ts'
import type {ShownTask} from '../core/queue/show-task.ts'
import {factLines} from './facts.ts'
import type {Look} from './language.ts'
import {ruleName, taskStateName} from './queue-names.ts'
import {queueWords} from './queue-words.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {titleText} from './task-title.ts'
import {humanValue, moneyText, percentText} from './values.ts'
import {wordOf} from './words.ts'

type Fact = readonly [string, string]

/** One task: whom, why, what to say, when; how it is ranked, or how it ended. */
export function presentTask(shown: ShownTask, look: Look): string {
  const {task, who, subject_id} = shown
  const head = `${task.id}  ${safeText(who)} ${subject_id === who ? '' : subject_id}`.trimEnd()
  const facts = [...wordsFacts(shown, look), ...timeFacts(shown, look), ...endFacts(shown, look)]
  const said = facts.filter(([, text]) => text !== '')
  return [head, factLines(said, {indent: 2, width: look.width}), ...rankedLines(shown, look)].join('\n')
}

function wordsFacts({task, rule, as_of, custom}: ShownTask, look: Look): Fact[] {
  const name = title(look, {en: 'rule', zh: '规则'})
  if (!rule) return [[title(look, {en: 'task', zh: '事项'}), titleText(task.title ?? task.rule, look)]]
  const fill = queueWords(rule, {as_of, custom, look})
  return [
    [title(look, {en: 'before', zh: '上次'}), task.title === undefined ? '' : titleText(task.title, look)],
    [title(look, {en: 'why', zh: '原因'}), fill(rule.why, task.figures)],
    [title(look, {en: 'say', zh: '话术'}), fill(rule.say, task.figures)],
    [name, ruleName(rule.id, look.language)],
  ]
}

function timeFacts({task}: ShownTask, look: Look): Fact[] {
  return [
    [title(look, {en: 'rep', zh: '负责人'}), safeText(task.rep ?? '')],
    [title(look, {en: 'made', zh: '生成'}), humanValue(task.created_at, 'instant', look)],
    [title(look, {en: 'due', zh: '截止'}), humanValue(task.due_at, 'instant', look)],
    [title(look, {en: 'snoozed until', zh: '推迟至'}), task.snoozed_until ?? ''],
    [title(look, {en: 'state', zh: '状态'}), taskStateName(task.state, look.language)],
  ]
}

function endFacts({task}: ShownTask, look: Look): Fact[] {
  return [
    [title(look, {en: 'ended', zh: '结束'}), humanValue(task.ended_at, 'instant', look)],
    [title(look, {en: 'by', zh: '经手'}), safeText(task.ended_by ?? '')],
    [title(look, {en: 'because', zh: '缘由'}), wordOf(task.ended_because ?? '', look.language)],
    [title(look, {en: 'outcome', zh: '结果'}), wordOf(task.outcome ?? '', look.language)],
    [title(look, {en: 'note', zh: '备注'}), safeText(task.note ?? '')],
  ]
}

function rankedLines({ranked, task: {ticket_id}}: ShownTask, look: Look): string[] {
  if (!ranked) return []
  return rankedTexts(ranked, {half_life_days: ranked.half_life_days, of_ticket: ticket_id !== undefined}, look).map(
    (text) => `  ${text}`,
  )
}

/** Why a task stands where it does, a sentence each: the ranking as the product that it is. Money in major units. */
export function rankedTexts(
  {value, chance, weight, urgency, worth}: Worth,
  {half_life_days, of_ticket}: {half_life_days: number; of_ticket: boolean},
  look: Look,
): string[] {
  const values = {
    value: moneyText(value, look),
    chance: percentText(chance),
    weight,
    urgency: urgency.toFixed(2),
    worth: moneyText(worth, look),
    half_life_days,
  }
  return [
    sentence(look, RANKED, values),
    sentence(look, FOR_THE_TIME, values),
    ...(of_ticket ? [sentence(look, TICKETS_FIRST)] : []),
  ]
}

const RANKED = {
  en: 'Ranked by {value} at stake × {chance} chance that acting helps × weight {weight} of the rule × {urgency} for the time = {worth}.',
  zh: '排序：价值 {value} × 行动有效的概率 {chance} × 规则权重 {weight} × 时间系数 {urgency} = {worth}。',
}
const FOR_THE_TIME = {
  en: 'For the time: 1 when due, half for every {half_life_days} days left, up to 2 within a week after.',
  zh: '时间系数：到期为 1，每早 {half_life_days} 天减半，逾期一周内升至 2。',
}
const TICKETS_FIRST = {en: 'Tickets come before everything else.', zh: '工单排在其他任务之前。'}

function title(look: Look, texts: {en: string; zh: string}): string {
  return sentence(look, texts)
}
