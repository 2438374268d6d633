import type {FitLeadScoreResult} from '../core/lead-score/fit-lead-score.ts'
import type {LeadGate, MissedLeadGate} from '../core/lead-score/lead-model.ts'
import type {LeadScoreList, ModelSummary} from '../core/lead-score/list-lead-scores.ts'
import type {ManualScoreResult} from '../core/lead-score/manual-score.ts'
import type {SetPointsResult} from '../core/lead-score/set-points.ts'
import type {Look} from './language.ts'
import {doubtText, leakLines, leaksInShort} from './lead-leak.ts'
import {sentence} from './sentence.ts'
import {percentText} from './values.ts'

type Words = Pick<Look, 'language'>

/** What the chance was learned from, with the columns that were left out; or why there is none. */
export function presentLeadModel({open, model, missed}: LeadScoreList, look: Words): string {
  if (open === 0) return sentence(look, {en: 'No lead is open.', zh: '没有在跟线索。'})
  return model
    ? [modelText(model, look), sinceText(model, look), leaksInShort(model, look), doubtText(model.quality.auc, look)]
        .filter(Boolean)
        .join('\n')
    : noChance(missed, look)
}

/** How many leads were decided since what is kept was learned, once they are a tenth of those it was learned from. */
export function sinceText({decided, decided_since}: ModelSummary, look: Words): string {
  if (decided_since < decided / 10) return ''
  const texts = {
    en: 'Since then {n} more {n:lead was|leads were} decided: `patron lead score fit` learns from them too.',
    zh: '此后又有 {n} 条线索了结：`patron lead score fit` 可一并学习。',
  }
  return sentence(look, texts, {n: decided_since})
}

type ModelFigures = Pick<ModelSummary, 'decided' | 'won' | 'quality' | 'source' | 'as_of'>

/** What the chance was learned from, in one sentence. */
export function modelText(model: ModelFigures, look: Words): string {
  const {decided, won, quality, source, as_of} = model
  const from =
    source === 'kept'
      ? {en: 'kept by `patron lead score fit` on {as_of}', zh: '由 `patron lead score fit` 于 {as_of} 保存'}
      : {en: 'learned now; `patron lead score fit` keeps it', zh: '即时学习；`patron lead score fit` 可保存'}
  const texts = {
    en: 'Chance: of being won once decided; learned from {decided} decided leads, {won} ({share}) of them won ({source}). On held-out leads AUC {auc}; the top tenth was won at {top}.',
    zh: '成交率：线索了结时成交的概率；学自 {decided} 条已了结线索，其中成交 {won} 条（{share}）（{source}）。留出检验 AUC {auc}；最高十分之一成交 {top}。',
  }
  return sentence(look, texts, {
    ...{decided, won, share: percentText(won / decided)},
    source: sentence(look, from, {as_of}),
    auc: quality.auc.toFixed(3),
    top: percentText(quality.top_tenth.rate),
  })
}

/** Which gates keep the chance from being learned. */
export function noChance(missed: readonly MissedLeadGate[], look: Words): string {
  const gates = missed.map(({gate, needed, found}) => sentence(look, GATES[gate], {needed, found}))
  const texts = {
    en: 'Too little to learn a chance from, so the points alone judge: {gates}.',
    zh: '样本不足，无法学习成交率，仅按积分规则判断：{gates}。',
  }
  return sentence(look, texts, {gates: gates.join(look.language === 'zh-CN' ? '，' : ', ')})
}

const GATES: Readonly<Record<LeadGate, {en: string; zh: string}>> = {
  decided: {en: '{found} leads are decided (needs {needed})', zh: '已了结线索 {found} 条（需 {needed}）'},
  won: {en: '{found} were won (needs {needed})', zh: '成交 {found} 条（需 {needed}）'},
  columns: {en: 'nothing that is known of them tells them apart', zh: '没有可区分线索的列'},
  lost: {en: '{found} were lost (needs {needed})', zh: '流失 {found} 条（需 {needed}）'},
}

/** What was learned and kept. */
export function presentFit({as_of, weights, change_id}: FitLeadScoreResult, look: Words): string {
  const texts = {en: 'Kept. Undo with: patron undo {id}', zh: '已保存。撤销：patron undo {id}'}
  const model = modelText({...weights, source: 'kept', as_of}, look)
  return [model, ...leakLines(weights, look), sentence(look, texts, {id: String(change_id)})].join('\n')
}

/** A score by hand that was given or taken away. */
export function presentManualScore({lead, before}: ManualScoreResult, look: Words): string {
  const {id, name, manual_score} = lead
  const values = {id, name, score: manual_score ?? 0, before: before ?? 0}
  if (manual_score === undefined)
    return sentence(
      look,
      {
        en: 'Lead {id} {name} is scored by its points again; {before} by hand is gone.',
        zh: '线索 {id} {name} 恢复规则评分，人工评分 {before} 已取消。',
      },
      values,
    )
  const texts = {
    en: 'Lead {id} {name} has the score {score} by hand, until patron lead score reset {id}.',
    zh: '线索 {id} {name} 人工评分为 {score}，直至 patron lead score reset {id}。',
  }
  return sentence(look, texts, values)
}

/** Points that were set or put back, a line each. */
export function presentPointChanges({changes}: SetPointsResult, look: Words): string {
  if (changes.length === 0)
    return sentence(look, {en: 'All points are as they were shipped.', zh: '所有分值均为默认值。'})
  const none = sentence(look, {en: 'none', zh: '无'})
  return changes
    .map(({key, points, before}) =>
      sentence(
        look,
        {en: '{key}: {points} (was {before})', zh: '{key}：{points}（原为 {before}）'},
        {
          key,
          points: points ?? none,
          before: before ?? none,
        },
      ),
    )
    .join('\n')
}
