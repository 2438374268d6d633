import type {CodeSet, ListColumn, ListRow} from '../core/listing/list-column.ts'
import type {RuleOrigin} from '../core/queue/known-rules.ts'
import type {ActivityRow} from '../core/report/activity/report-activity.ts'
import type {RepRow} from '../core/report/reps/rep-row.ts'
import type {SalesDimension} from '../core/report/sales/sales-by.ts'
import type {SalesRow} from '../core/report/sales/report-sales.ts'
import type {StructureRow} from '../core/report/structure/structure-rows.ts'
import type {TargetStanding, TargetState} from '../core/target/target-standing.ts'
import type {TargetMetric, TargetScope} from '../core/target/target.ts'
import type {TaskState} from '../core/task/task.ts'
import {birthdayWords} from './birthday.ts'
import {codeName, type NamedSet} from './code-names.ts'
import type {Look} from './language.ts'
import {ownerName, reasonText, sourceName} from './lead-words.ts'
import {fieldMeaning} from './profile-meanings.ts'
import {dayKindLabel} from './report/activity-words.ts'
import {behaviourValue, behaviourWord} from './report/behaviour-words.ts'
import {rankChange, repLabel} from './report/rep-words.ts'
import {groupLabel, type GroupKind, periodLabel, placeName} from './report/sales-words.ts'
import {structureValue} from './report/structure-words.ts'
import {safeText} from './safe-text.ts'
import {segmentTitle} from './segment.ts'
import {sentence} from './sentence.ts'
import {stateName, subjectLabel} from './report/target-words.ts'
import {originName, ruleName, taskStateName} from './queue-names.ts'
import {metricName, metricText, scopeName} from './target.ts'
import {titleOf} from './titles.ts'
import {humanValue} from './values.ts'
import {knownWord, wordOf} from './words.ts'

/**
 * The value of a row in a column as people read it: codes in words, all else as its type has it. The one place that knows
 * which columns hold codes, so that no list says them its own way; files, pipes and conditions have the codes.
 */
export function cellText(row: ListRow, column: Pick<ListColumn, 'key' | 'type' | 'codes'>, look: Look): string {
  const {key, type} = column
  const value = row[key]
  const say = sayingOf(column)
  if (!say) return humanValue(value, type, look)
  if (Array.isArray(value))
    return humanValue(
      value.map((code) => say(String(code), look, row)),
      type,
      look,
    )
  return value === undefined || value === null ? '' : safeText(say(String(value), look, row))
}

/** Whether a column holds codes. */
export function isCoded(column: Pick<ListColumn, 'key' | 'codes'>): boolean {
  return sayingOf(column) !== undefined
}

type Say = (code: string, look: Look, row: ListRow) => string

function sayingOf({key, codes}: Pick<ListColumn, 'key' | 'codes'>): Say | undefined {
  return codes === undefined ? BY_KEY.get(key) : SETS[codes]
}

const word: Say = (code, {language}) => wordOf(code, language)
/** Of a column that may hold a text of the shop's own. */
const known: Say = (code, {language}) => knownWord(code, language)

/** A lead that is neither won nor lost is open otherwise than a message is opened. */
function stageName(stage: string, look: Pick<Look, 'language'>): string {
  return stage === 'open' ? sentence(look, {en: 'open', zh: '在跟'}) : wordOf(stage, look.language)
}

function named(set: NamedSet): Say {
  return (code, look) => codeName(set, code, look)
}

/** Keys that say of what their codes are, whichever the list. */
const BY_KEY: ReadonlyMap<string, Say> = new Map([
  ...keyed('stage', (stage, look) => stageName(stage, look)),
  ...keyed('potential kind status severity nature tier lifecycle value_class risk basis direction', word),
  ...keyed('churn_risk churn_stage recency_stage gender', word),
  ...keyed('source channel favourite_channel consent outcome', known),
  ...keyed('scored_by', word),
  ...keyed('segment grid_cell', (code, look) => segmentTitle(code, look)),
  ...(['quadrant', 'loyalty', 'use', 'no_offer', 'habit', 'basket', 'advice'] as const).map(entry),
  ...(['ranking', 'among', 'standing', 'verdict'] as const).map(entry),
  ...keyed('contact_due', word),
  ...keyed('matched_by', (field, {language}) => titleOf(field, language)),
  ['lost_reason', (reason, look) => reasonText(reason, look)],
  ['state', named('ticket_state')],
  ['figure', (code, look) => behaviourWord(code, look)],
  ...keyed('type unit', known),
  ['meaning', (meaning, look, row) => fieldMeaning(String(row['field']), meaning, look)],
  ['birthday', (birthday, {language}) => birthdayWords(birthday, language)],
])

function keyed(keys: string, say: Say): [string, Say][] {
  return keys.split(' ').map((key) => [key, say])
}

function entry(set: NamedSet): [string, Say] {
  return [set, named(set)]
}

function salesGroup(by: SalesDimension): Say {
  return (label, look, row) => groupLabel(label, {by, kind: (row['kind'] as GroupKind | undefined) ?? 'group'}, look)
}

/** A name in words made of two codes; the Chinese one has the code behind it, by which the command line knows it. */
function pairOf(first: NamedSet, second: NamedSet): Say {
  return (code, look, row) => {
    const name = [first, second].map((set) => codeName(set, String(row[set]), look)).join(', ')
    return look.language === 'zh-CN' ? `${name} ${code}` : name
  }
}

const SETS: Readonly<Record<CodeSet, Say>> = {
  lifecycle_stage: (code, look) =>
    code === 'unknown' ? sentence(look, {en: 'not known yet', zh: '尚未建档'}) : wordOf(code, look.language),
  due_state: word,
  offer_state: word,
  wish_news: word,
  queue_rule: (rule, {language}) => ruleName(rule, language),
  rule_subject: word,
  rule_origin: (origin, {language}) => originName(origin as RuleOrigin, language),
  task_state: (state, {language}) => taskStateName(state as TaskState, language),
  ended_because: word,
  category_group: pairOf('loyalty', 'use'),
  discount_class: pairOf('habit', 'basket'),
  recommend_reason: named('recommend_reason'),
  behaviour_value: (value, look) => behaviourValue(value, look),
  structure_dimension: (dimension, {language}) => titleOf(dimension, language),
  structure_group: named('structure_group'),
  structure_value: (_, look, row) => structureValue(row as unknown as StructureRow, look),
  place: (place, look) => placeName(place, look),
  region: (region, look) => groupLabel(region, {by: 'region', kind: region === '' ? 'none' : 'group'}, look),
  lead_owner: (rep, look) => ownerName(rep, look),
  lead_source: (source, look) => sourceName(source, look),
  sales_period: (period, _, row) => periodLabel(period, (row as unknown as SalesRow).is_complete),
  sales_shop: salesGroup('shop'),
  sales_region: salesGroup('region'),
  sales_channel: salesGroup('channel'),
  sales_rep: salesGroup('rep'),
  sales_category: salesGroup('category'),
  target_metric: (metric, look) => metricName(metric as TargetMetric, look),
  target_scope: (scope, look) => scopeName(scope as TargetScope, look),
  target_subject: (_, look, row) => subjectLabel(row as unknown as TargetStanding, look),
  target_state: (state, look) => stateName(state as TargetState, look),
  weekday: (day, look) => behaviourWord(day, look),
  day_kind: (_, look, row) => dayKindLabel(row as unknown as ActivityRow, look),
  rank_change: (change) => rankChange(Number(change)),
  rep_name: (_, look, row) => repLabel(row as unknown as RepRow, look),
  target_value: (value, look, row) => metricText(row['metric'] as TargetMetric, Number(value), look),
}
