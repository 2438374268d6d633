import type {LeadScoreExplanation} from '../core/lead-score/explain-lead-score.ts'
import type {LeadEffect} from '../core/lead-score/lead-probability.ts'
import type {ListColumn} from '../core/listing/list-column.ts'
import type {Look} from './language.ts'
import {columnTitle, doubtText, leaksInShort} from './lead-leak.ts'
import {modelText, noChance} from './lead-score.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'
import {percentText} from './values.ts'
import {knownWord} from './words.ts'

/** Log-odds below which a column hardly matters, and how many are told. */
const LITTLE = 0.05
const MOST_TOLD = 10

/** Both scores of a lead, line by line. */
export function presentLeadScoreExplanation(explanation: LeadScoreExplanation, look: Look): string {
  const {manual, learned, missed} = explanation
  return [
    scoreLine(explanation, look),
    ...(manual ? [manualLine(manual, look)] : []),
    rulePart(explanation, look),
    learned ? learnedPart(learned, look) : noChance(missed, look),
  ].join('\n\n')
}

function scoreLine({id, name, score, learned, as_of}: LeadScoreExplanation, look: Look): string {
  const values = {
    id,
    name,
    score,
    as_of,
    chance: percentText(learned?.chance ?? 0),
    rank: learned?.rank ?? 0,
    open: learned?.open ?? 0,
  }
  if (!learned)
    return sentence(
      look,
      {en: 'Lead {id} {name}: score {score} on {as_of}.', zh: '线索 {id} {name}：{as_of} 评分 {score}。'},
      values,
    )
  const texts = {
    en: 'Lead {id} {name}: score {score}, chance {chance}, rank {rank} of {open} open leads on {as_of}.',
    zh: '线索 {id} {name}：{as_of} 评分 {score}，成交率 {chance}，在 {open} 条在跟线索中列第 {rank}。',
  }
  return sentence(look, texts, values)
}

function manualLine({score, manual_why: why}: NonNullable<LeadScoreExplanation['manual']>, look: Look): string {
  const texts =
    why === undefined
      ? {en: 'The score {score} was given by hand.', zh: '评分 {score} 为人工设定。'}
      : {en: 'The score {score} was given by hand: {why}', zh: '评分 {score} 为人工设定：{why}'}
  return sentence(look, texts, {score, why: why ?? ''})
}

const POINT_COLUMNS: readonly ListColumn[] = [
  {key: 'item', type: 'text'},
  {key: 'score_points', type: 'integer'},
]

function rulePart({rule}: LeadScoreExplanation, look: Look): string {
  const rows = rule.lines.map(({key, points}) => ({item: key, score_points: points}))
  const sum = rule.lines.reduce((total, {points}) => total + points, 0)
  const texts = {
    en: 'Points: {score}{cut}. `patron lead score points set KEY POINTS` changes what they are.',
    zh: '规则分：{score}{cut}。`patron lead score points set 项 分值` 可修改。',
  }
  const cut = sentence(look, {en: ' ({sum} held between 0 and 100)', zh: '（合计 {sum}，限于 0 至 100）'}, {sum})
  const head = sentence(look, texts, {score: rule.score, cut: sum === rule.score ? '' : cut})
  return rows.length === 0 ? head : `${head}\n${tableText(rows, POINT_COLUMNS, look)}`
}

const EFFECT_COLUMNS: readonly ListColumn[] = [
  {key: 'feature', type: 'text'},
  {key: 'lead_has', type: 'text'},
  {key: 'log_odds', type: 'text'},
  {key: 'odds_times', type: 'text'},
]

function learnedPart({effects, model}: NonNullable<LeadScoreExplanation['learned']>, look: Look): string {
  const told = effects.filter(({effect}) => Math.abs(effect) >= LITTLE).slice(0, MOST_TOLD)
  const rows = told.map((one) => ({
    feature: columnTitle(one.column, look),
    lead_has: cellText(one, look),
    log_odds: signed(one.effect),
    odds_times: `×${Math.exp(one.effect).toFixed(2)}`,
  }))
  const meaning = sentence(look, {
    en: 'Log-odds beside the average decided lead: above 0 speaks for being won. What is not known counts as average.',
    zh: '相对平均已了结线索的对数几率：大于 0 倾向成交；未知按平均计。',
  })
  const table = rows.length === 0 ? [] : [tableText(rows, EFFECT_COLUMNS, look), meaning]
  return [modelText(model, look), ...table, leaksInShort(model, look), doubtText(model.quality.auc, look)]
    .filter(Boolean)
    .join('\n')
}

function cellText({column, value}: LeadEffect, look: Look): string {
  if (value === null) return sentence(look, {en: '(not known)', zh: '（未知）'})
  if (value === undefined) return sentence(look, {en: '(blank)', zh: '（空）'})
  if (column === 'completeness') return percentText(value as number)
  return typeof value === 'string' ? knownWord(value, look.language) : String(value)
}

function signed(effect: number): string {
  return `${effect < 0 ? '-' : '+'}${Math.abs(effect).toFixed(2)}`
}
