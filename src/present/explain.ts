import {createColors} from 'picocolors'
import type {
  ExplainedCondition,
  ExplainedFigure,
  ExplainedThreshold,
  Explanation,
  ExplainTopic,
  Otherwise,
} from '../core/explain/explanation.ts'
import {NO_TASK_VERDICTS} from '../core/explain/explain-tasks.ts'
import type {Explained} from '../core/explain/explain-reference.ts'
import type {ListColumnType} from '../core/listing/list-column.ts'
import type {Quadrant} from '../core/segment/quadrant.ts'
import {probabilityFacts} from './explain-probability.ts'
import {factLines} from './facts.ts'
import {comparisonText} from './forecast/comparison.ts'
import type {Look} from './language.ts'
import {quadrantName} from './quadrant.ts'
import {ruleName} from './queue-names.ts'
import {safeText} from './safe-text.ts'
import {segmentTitle} from './segment.ts'
import {sentence} from './sentence.ts'
import {tagTitle} from './tag.ts'
import {titleOf} from './titles.ts'
import {humanValue} from './values.ts'
import {wordOf} from './words.ts'

const TOPICS: Readonly<Record<ExplainTopic, {en: string; zh: string}>> = {
  segment: {en: 'RFM segment', zh: 'RFM 分层'},
  grid: {en: 'Cell of the R × F grid', zh: 'R × F 十六宫格'},
  quadrant: {en: 'Quadrant (average order value × orders)', zh: '象限（客单价 × 单数）'},
  churn: {en: 'Churn stage', zh: '流失阶段'},
  lifecycle: {en: 'Lifecycle stage', zh: '生命周期阶段'},
  value: {en: 'Value class (RFM × expected value)', zh: '价值分类（RFM × 预期价值）'},
  forecast: {en: 'Forecast', zh: '预测'},
  tier: {en: 'Tier', zh: '会员等级'},
  tags: {en: 'Tag by rule', zh: '规则标签'},
  task: {en: 'Task', zh: '待办'},
  lead: {en: 'Lead', zh: '线索'},
}

const SHORT_TOPICS: Readonly<Record<ExplainTopic, {en: string; zh: string}>> = {
  segment: {en: 'segment', zh: '分层'},
  grid: {en: 'grid', zh: '宫格'},
  quadrant: {en: 'quadrant', zh: '象限'},
  churn: {en: 'churn', zh: '流失'},
  lifecycle: {en: 'lifecycle', zh: '生命周期'},
  value: {en: 'value', zh: '价值'},
  forecast: {en: 'forecast', zh: '预测'},
  tier: {en: 'tier', zh: '等级'},
  tags: {en: 'tag', zh: '标签'},
  task: {en: 'task', zh: '待办'},
  lead: {en: 'lead', zh: '线索'},
}

/** What a judgement is called. */
export function topicTitle(topic: ExplainTopic, look: Pick<Look, 'language'>): string {
  return sentence(look, TOPICS[topic])
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
  const reason = [figuresText(inputs, look), first ? otherwiseText(first, topic, look) : ''].filter(Boolean).join('; ')
  return `${sentence(look, SHORT_TOPICS[topic])}${colon}${verdictText(verdict, topic, look)} (${reason})`
}

function presentExplanation(explanation: Explanation, look: Look): string {
  const {topic, verdict, inputs, thresholds, rule, otherwise, sample} = explanation
  const paint = createColors(look.color)
  const colon = look.language === 'zh-CN' ? '：' : ': '
  const title = explanation.expression?.holds === false ? {en: 'Tag not given', zh: '未满足的标签'} : TOPICS[topic]
  const head = paint.bold(`${sentence(look, title)}${colon}${verdictText(verdict, topic, look)}`)
  const facts: [string, string][] = [
    [sentence(look, {en: 'figures', zh: '数据'}), figuresText(inputs, look)],
    [sentence(look, {en: 'held against', zh: '阈值'}), thresholds.map((one) => thresholdText(one, look)).join('; ')],
    [sentence(look, {en: 'rests on', zh: '样本'}), figuresText(sample, look)],
    [
      sentence(look, {en: 'beside', zh: '对比'}),
      explanation.comparison ? comparisonText(explanation.comparison, look) : '',
    ],
    [sentence(look, {en: 'rule', zh: '规则'}), rule.map((one) => conditionText(one, look)).join(', ')],
    ...probabilityFacts(explanation.probability, look),
    [sentence(look, {en: 'condition', zh: '条件'}), expressionText(explanation.expression, look)],
    [sentence(look, {en: 'not met', zh: '未满足'}), failingText(explanation.expression)],
    ...otherwise.map((one): [string, string] => [
      sentence(look, {en: 'otherwise', zh: '变化'}),
      otherwiseText(one, topic, look),
    ]),
  ]
  const lines = factLines(
    facts.filter(([, value]) => value !== ''),
    {indent: 2, width: look.terminal ? look.width : undefined},
  )
  return lines === '' ? head : `${head}\n${lines}`
}

/** Nothing where the whole condition is one part: it is shown already. */
function failingText(expression: Explanation['expression']): string {
  const {text, failing} = expression ?? {text: '', failing: []}
  return failing.every((part) => part === text) ? '' : failing.map(safeText).join(', ')
}

function expressionText(expression: Explanation['expression'], look: Look): string {
  if (!expression) return ''
  if (expression.holds === undefined) return safeText(expression.text)
  const texts = expression.holds
    ? {en: '{text} (holds)', zh: '{text}（满足）'}
    : {en: '{text} (does not hold)', zh: '{text}（不满足）'}
  return sentence(look, texts, {text: expression.text})
}

/** A verdict in the words of people; a tag is called what it is called. */
export function verdictText(verdict: string, topic: ExplainTopic, look: Look): string {
  if (topic === 'tags') return tagTitled(verdict, look)
  if (topic === 'task' && !NO_TASK_VERDICTS.some((none) => none === verdict)) return ruleName(verdict, look.language)
  if (topic === 'quadrant') return quadrantName(verdict as Quadrant, look)
  const segment = topic === 'segment' || topic === 'grid' ? segmentTitle(verdict, look) : verdict
  return segment === verdict ? wordOf(verdict, look.language) : segment
}

/** A tag, and what people read for it where that is something else. */
function tagTitled(tag: string, look: Look): string {
  const title = tagTitle(tag, look.language)
  return safeText(title === tag || look.language === 'en' ? tag : `${title} ${tag}`)
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
        : sentence(look, {en: 'their own gaps', zh: '本人间隔'})
  return `${titleOf(name, look.language)} ${valueText(value, type, look)} (${from})`
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
  in: '=',
}

function conditionText({field, operator, value, type}: ExplainedCondition, look: Look): string {
  const values = Array.isArray(value) ? value : [value]
  const or = sentence(look, {en: ' or ', zh: '或'})
  const text = values.map((one) => valueText(one, type, look)).join(or)
  return `${titleOf(field, look.language)} ${SIGNS[operator]} ${text}`
}

/** What would change a judgement, in a phrase. */
function otherwiseText({verdict, event, day, conditions}: Otherwise, topic: ExplainTopic, look: Look): string {
  const values = {
    verdict: verdictText(verdict, topic, look),
    day: day ?? '',
    conditions: conditions.map((one) => conditionText(one, look)).join(', '),
  }
  if (event === 'purchase')
    return sentence(look, {en: '{verdict} after a purchase today', zh: '今天购买后：{verdict}'}, values)
  if (event === 'silence')
    return sentence(look, {en: '{verdict} on {day} without a purchase', zh: '到 {day} 仍未购买：{verdict}'}, values)
  return sentence(look, {en: '{verdict} with {conditions}', zh: '{verdict}，当 {conditions}'}, values)
}
