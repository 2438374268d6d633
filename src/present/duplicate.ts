import type {LeftOut} from '../core/duplicate/block/left-out.ts'
import type {ComparedLevel} from '../core/duplicate/compare/comparison.ts'
import type {Doubt, DuplicateModel, DuplicatePair, DuplicateReport, Evidence} from '../core/duplicate/report.ts'
import type {ListColumn, ListRow} from '../core/listing/list-column.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {titleOf} from './titles.ts'
import {percentText} from './values.ts'

export const DUPLICATE_COLUMNS: readonly ListColumn[] = [
  {key: 'left_id', type: 'text'},
  {key: 'left_name', type: 'text'},
  {key: 'right_id', type: 'text'},
  {key: 'right_name', type: 'text'},
  {key: 'bucket', type: 'text'},
  {key: 'score', type: 'number'},
  {key: 'probability', type: 'share'},
  {key: 'evidence', type: 'text'},
]

export const WEIGHT_COLUMNS: readonly ListColumn[] = [
  {key: 'field', type: 'text'},
  {key: 'level', type: 'text'},
  {key: 'one_person', type: 'share'},
  {key: 'household', type: 'share'},
  {key: 'others_one_in', type: 'integer'},
  {key: 'weight', type: 'number'},
]

interface Words {
  en: string
  zh: string
}

const LEVELS: Record<ComparedLevel | 'shared', Words> = {
  missing: {en: 'unknown', zh: '未知'},
  agree: {en: 'same', zh: '相同'},
  sound: {en: 'sounds the same', zh: '读音相同'},
  close: {en: 'nearly the same', zh: '几乎相同'},
  contained: {en: 'one is part of the other', zh: '一方包含另一方'},
  similar: {en: 'like, but another', zh: '相似但不同'},
  surname: {en: 'only the surname', zh: '仅姓相同'},
  given: {en: 'only the given name', zh: '仅名相同'},
  day: {en: 'same day, one without a year', zh: '月日相同，一方无年份'},
  swapped: {en: 'day and month swapped', zh: '日月颠倒'},
  slip: {en: 'one slip', zh: '差一处笔误'},
  masked: {en: 'fits what is masked', zh: '与脱敏号码相符'},
  local: {en: 'same before the @', zh: '@ 前相同'},
  partial: {en: 'partly the same', zh: '部分相同'},
  street: {en: 'same words, other number', zh: '同路不同号'},
  numbers: {en: 'same numbers, other words', zh: '号码相同，路名不同'},
  region: {en: 'same region', zh: '同一地区'},
  disagree: {en: 'differs', zh: '不同'},
  shared: {en: 'would share this too', zh: '同住者也会相同'},
}

const DOUBTS: Record<Doubt, Words> = {
  name: {en: 'the names differ', zh: '姓名不同'},
  birthday: {en: 'the birthdays differ', zh: '生日不同'},
  gender: {en: 'the genders differ', zh: '性别不同'},
  'only-shared': {en: 'nothing but what households share', zh: '只有同住者共有的信息'},
  chain: {en: 'it would chain two who differ', zh: '会把两位不同的客户连在一起'},
}

/** The pairs as rows of a list, the evidence in words. */
export function duplicateRows(pairs: readonly DuplicatePair[], look: Look): ListRow[] {
  return pairs.map(({left, right, ...pair}) => ({
    ...pair,
    left_id: left,
    right_id: right,
    evidence: [...pair.evidence.map((one) => evidenceText(one, look)), ...doubtTexts(pair.doubts, look)].join('; '),
  }))
}

/** The learnt weights as rows of a list; `others_one_in`: of so many pairs of others, one comes out so. */
export function weightRows({weights}: DuplicateModel): ListRow[] {
  return weights.map(({m, h, u, ...level}) => ({
    ...level,
    one_person: m,
    household: h,
    others_one_in: Math.round(1 / u),
  }))
}

/** What one field has to say, and how much, in bits: `phone fits what is masked +12.1`. */
export function evidenceText({field, level, weight}: Pick<Evidence, 'field' | 'level' | 'weight'>, look: Look): string {
  const bits = weight === undefined ? '' : ` ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`
  return `${titleOf(field, look.language)} ${sentence(look, LEVELS[level])}${bits}`
}

function doubtTexts(doubts: readonly Doubt[], look: Look): string[] {
  if (doubts.length === 0) return []
  const list = doubts.map((doubt) => sentence(look, DOUBTS[doubt])).join(', ')
  return [sentence(look, {en: 'not certain: {list}', zh: '不能确定：{list}'}, {list})]
}

/** How many there are, what they were judged by, and what was left out. */
export function presentDuplicates(report: DuplicateReport, look: Look): string {
  const {people, compared, counts, groups, thresholds} = report
  const texts = {
    en: '{certain} certain pairs ({groups} customers in several records) and {review} to review among {people} records; {compared} pairs compared. Certain from {sure}, review from {doubt}.',
    zh: '{people} 条客户记录中：确定重复 {certain} 对（{groups} 位客户有多条记录），待核对 {review} 对；共比较 {compared} 对。概率 {sure} 起为确定，{doubt} 起待核对。',
  }
  const values = {
    ...counts,
    people,
    compared,
    groups: groups.length,
    sure: percentText(thresholds.certain),
    doubt: percentText(thresholds.review),
  }
  return [
    sentence(look, texts, values),
    ...basisLines(report.model, look),
    ...leftOutLines(report.left_out, look),
  ].join('\n')
}

const REASONS: Record<NonNullable<DuplicateModel['reason']>, Words> = {
  'few-people': {en: 'too few customers to learn weights from', zh: '客户太少，无法估计权重'},
  'few-pairs': {en: 'too few sure pairs to learn weights from', zh: '可靠的重复对太少，无法估计权重'},
  'not-converged': {en: 'the estimated weights did not settle', zh: '权重估计未收敛'},
  contrary: {en: 'the estimated weights contradict themselves', zh: '估计出的权重自相矛盾'},
}

function basisLines({reason}: DuplicateModel, look: Look): string[] {
  if (reason === undefined) return []
  const texts = {
    en: 'Judged by plain rules, without probabilities: {why}.',
    zh: '按固定规则判断，没有概率：{why}。',
  }
  return [sentence(look, texts, {why: sentence(look, REASONS[reason])})]
}

const MOST_NAMED = 5

function leftOutLines(leftOut: readonly LeftOut[], look: Look): string[] {
  const named = leftOut.filter(({value}) => value !== undefined)
  const texts = {
    en: "{people} records share the {key} {value}: taken for nobody's own and left out. Remove it from them if it is a shop's or a stand-in.",
    zh: '{people} 条记录共用{key} {value}：视为不属于任何人，不作依据。若是门店号码或占位值，请从这些记录中删除。',
  }
  const lines = named
    .slice(0, MOST_NAMED)
    .map(({key, value, people}) =>
      sentence(look, texts, {people, value: value ?? '', key: titleOf(key, look.language)}),
    )
  const more = {en: '{count} more values are shared like this.', zh: '另有 {count} 个值也是如此。'}
  return named.length > MOST_NAMED ? [...lines, sentence(look, more, {count: named.length - MOST_NAMED})] : lines
}
