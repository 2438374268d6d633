import type {RemoveTargetResult} from '../core/target/remove-target.ts'
import type {SetTargetResult} from '../core/target/set-target.ts'
import type {SaidTarget} from '../core/target/target-row.ts'
import type {Target, TargetMetric, TargetScope} from '../core/target/target.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {countText, moneyText, percentText} from './values.ts'

const METRICS: Readonly<Record<TargetMetric, {en: string; zh: string}>> = {
  revenue: {en: 'revenue', zh: '销售额'},
  'new-customers': {en: 'new customers', zh: '新客'},
  'repeat-rate': {en: 'repeat rate', zh: '复购率'},
  visits: {en: 'visits', zh: '拜访'},
  'win-backs': {en: 'win-backs', zh: '唤醒'},
}

const SCOPES: Readonly<Record<TargetScope, {en: string; zh: string}>> = {
  all: {en: 'everybody', zh: '全部'},
  rep: {en: 'rep', zh: '导购'},
  shop: {en: 'shop', zh: '门店'},
  region: {en: 'region', zh: '地区'},
}

export function metricName(metric: TargetMetric, look: Pick<Look, 'language'>): string {
  return sentence(look, METRICS[metric])
}

export function scopeName(scope: TargetScope, look: Pick<Look, 'language'>): string {
  return sentence(look, SCOPES[scope])
}

/** Whose a target is: `rep li`, `everybody`. */
export function subjectName({scope, of}: Pick<Target, 'scope' | 'of'>, look: Pick<Look, 'language'>): string {
  if (scope === 'all') return scopeName('all', look)
  return sentence(look, {en: '{scope} {of}', zh: '{scope} {of}'}, {scope: scopeName(scope, look), of: of ?? ''})
}

/** A value of a metric as people read it; revenue is in major units. */
export function metricText(metric: TargetMetric, value: number, look: Look): string {
  if (metric === 'revenue') return moneyText(value, look)
  return metric === 'repeat-rate' ? percentText(value) : countText(value)
}

export function noTargets(look: Pick<Look, 'language'>): string {
  return sentence(look, {
    en: 'No targets are set yet: `patron target set --month 2025-07 --metric revenue 120000`, or `patron target import FILE`.',
    zh: '尚未设定目标：`patron target set --month 2025-07 --metric revenue 120000`，或 `patron target import 文件`。',
  })
}

export function presentSetTarget({target, before, change_id}: SetTargetResult, look: Look): string {
  const said = {
    ...targetParts(target, look),
    before: before === undefined ? '' : metricText(target.metric, before, look),
  }
  if (change_id === undefined)
    return sentence(look, {en: 'It was so already: {what} {value}.', zh: '没有变化：{what} {value}。'}, said)
  const texts =
    before === undefined
      ? {en: '{what}: {value}.', zh: '{what}：{value}。'}
      : {en: '{what}: {value} (was {before}).', zh: '{what}：{value}（原为 {before}）。'}
  return `${sentence(look, texts, said)}\n${undoLine(change_id, look)}`
}

export function presentRemovedTargets({removed, change_id}: RemoveTargetResult, look: Look): string {
  const lines = removed.map((target) =>
    sentence(look, {en: 'Removed: {what} {value}.', zh: '已删除：{what} {value}。'}, targetParts(target, look)),
  )
  return [...lines, undoLine(change_id, look)].join('\n')
}

function targetParts(target: SaidTarget, look: Look): {what: string; value: string} {
  const {month, metric, value} = target
  const subject = subjectName({scope: target.scope, of: target.of}, look)
  const comma = look.language === 'zh-CN' ? '，' : ', '
  return {what: `${month} ${metricName(metric, look)}${comma}${subject}`, value: metricText(metric, value, look)}
}

function undoLine(id: number, look: Look): string {
  return sentence(look, {en: 'Undo with: patron undo {id}', zh: '撤销：patron undo {id}'}, {id: String(id)})
}
