import {Chalk} from 'chalk'
import type {
  ExplainedCondition,
  ExplainedFigure,
  ExplainedThreshold,
  Explanation,
  ExplainTopic,
  Otherwise,
} from '../core/explain/explanation.ts'
import type {Explained} from '../core/explain/explain-reference.ts'
import type {ListColumnType} from '../core/listing/list-column.ts'
import {factLines} from './facts.ts'
import type {Look} from './language.ts'
import {segmentTitle} from './segment.ts'
import {sentence} from './sentence.ts'
import {titleOf} from './titles.ts'
import {humanValue} from './values.ts'
import {wordOf} from './words.ts'

const TOPICS: Readonly<Record<ExplainTopic, {en: string; zh: string}>> = {
  segment: {en: 'RFM segment', zh: 'RFM 分层'},
  grid: {en: 'Cell of the R × F grid', zh: 'R × F 十六宫格'},
  quadrant: {en: 'Quadrant (average order value × orders)', zh: '象限（客单价 × 单数）'},
  churn: {en: 'Churn stage', zh: '流失阶段'},
  tier: {en: 'Tier', zh: '会员等级'},
  tags: {en: 'Tags by rules', zh: '规则标签'},
  task: {en: 'Follow-up', zh: '待跟进'},
  lead: {en: 'Lead', zh: '线索'},
}

const SHORT_TOPICS: Readonly<Record<ExplainTopic, {en: string; zh: string}>> = {
  segment: {en: 'segment', zh: '分层'},
  grid: {en: 'grid', zh: '宫格'},
  quadrant: {en: 'quadrant', zh: '象限'},
  churn: {en: 'churn', zh: '流失'},
  tier: {en: 'tier', zh: '等级'},
  tags: {en: 'tag', zh: '标签'},
  task: {en: 'follow-up', zh: '跟进'},
  lead: {en: 'lead', zh: '线索'},
}

/** How judgements came about: verdict, figures, thresholds, the rule, and what would change it. */
export function presentExplained({id, name, as_of, explanations}: Explained, look: Look): string {
  const who = [id, name].filter(Boolean).join(' ')
  const head = sentence(look, {en: '{who}, as of {as_of}', zh: '{who}，截至 {as_of}'}, {who, as_of})
  return [head, ...explanations.map((explanation) => presentExplanation(explanation, look))].join('\n\n')
}

/** A judgement on one line: what it is, the figures it rests on, and what would change it first. */
export function judgementLine({topic, verdict, inputs, otherwise}: Explanation, look: Look): string {
  const colon = look.language === 'zh-CN' ? '：' : ': '
  const [first] = otherwise
  const reason = [figuresText(inputs, look), first ? otherwiseText(first, look) : ''].filter(Boolean).join('; ')
  return `  ${sentence(look, SHORT_TOPICS[topic])}${colon}${verdictText(verdict, look)} (${reason})`
}

function presentExplanation(explanation: Explanation, look: Look): string {
  const {topic, verdict, inputs, thresholds, rule, otherwise, sample} = explanation
  const chalk = new Chalk({level: look.color ? 1 : 0})
  const colon = look.language === 'zh-CN' ? '：' : ': '
  const head = chalk.bold(`${sentence(look, TOPICS[topic])}${colon}${verdictText(verdict, look)}`)
  const facts: [string, string][] = [
    [sentence(look, {en: 'figures', zh: '数据'}), figuresText(inputs, look)],
    [sentence(look, {en: 'held against', zh: '阈值'}), thresholds.map((one) => thresholdText(one, look)).join('; ')],
    [sentence(look, {en: 'rests on', zh: '样本'}), figuresText(sample, look)],
    [sentence(look, {en: 'rule', zh: '规则'}), rule.map((one) => conditionText(one, look)).join(', ')],
    [sentence(look, {en: 'condition', zh: '条件'}), expressionText(explanation.expression, look)],
    ...otherwise.map((one): [string, string] => [
      sentence(look, {en: 'otherwise', zh: '变化'}),
      otherwiseText(one, look),
    ]),
  ]
  const lines = factLines(facts.filter(([, value]) => value !== ''))
  return [head, ...lines.split('\n').map((line) => `  ${line}`)].join('\n')
}

function expressionText(expression: Explanation['expression'], look: Look): string {
  if (!expression) return ''
  const texts = expression.holds
    ? {en: '{text} (holds)', zh: '{text}（满足）'}
    : {en: '{text} (does not hold)', zh: '{text}（不满足）'}
  return sentence(look, texts, {text: expression.text})
}

/** A verdict in the words of people. */
export function verdictText(verdict: string, look: Look): string {
  const segment = segmentTitle(verdict, look)
  return segment === verdict ? wordOf(verdict, look.language) : segment
}

function figuresText(figures: readonly ExplainedFigure[], look: Look): string {
  return figures
    .map(({name, value, type}) => [titleOf(name, look.language), valueText(value, type, look)] as const)
    .filter(([, value]) => value !== '')
    .map(([title, value]) => `${title} ${value}`)
    .join(', ')
}

function thresholdText({name, value, type, source, setting}: ExplainedThreshold, look: Look): string {
  const from =
    source === 'shop'
      ? sentence(look, {en: "the shop's own", zh: '本店数据'})
      : source === 'setting'
        ? sentence(look, {en: 'setting {setting}', zh: '设置 {setting}'}, {setting: setting ?? ''})
        : ''
  const title = titleOf(name, look.language)
  return `${title} ${valueText(value, type, look)}${from === '' ? '' : ` (${from})`}`
}

function valueText(value: unknown, type: ListColumnType, look: Look): string {
  if (Array.isArray(value) && type !== 'list') return value.map((one) => humanValue(one, type, look)).join(' | ')
  const text = humanValue(value, type, look)
  return type === 'text' ? wordOf(text, look.language) : text
}

const SIGNS: Readonly<Record<ExplainedCondition['operator'], string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
}

function conditionText({field, operator, value, type}: ExplainedCondition, look: Look): string {
  return `${titleOf(field, look.language)} ${SIGNS[operator]} ${humanValue(value, type, look)}`
}

/** What would change a judgement, in a phrase. */
export function otherwiseText({verdict, event, day, conditions}: Otherwise, look: Look): string {
  const values = {
    verdict: verdictText(verdict, look),
    day: day ?? '',
    conditions: conditions.map((one) => conditionText(one, look)).join(', '),
  }
  if (event === 'purchase')
    return sentence(look, {en: '{verdict} after a purchase today', zh: '今天购买后：{verdict}'}, values)
  if (event === 'silence')
    return sentence(look, {en: '{verdict} on {day} without a purchase', zh: '到 {day} 仍未购买：{verdict}'}, values)
  return sentence(look, {en: '{verdict} with {conditions}', zh: '{verdict}，当 {conditions}'}, values)
}
