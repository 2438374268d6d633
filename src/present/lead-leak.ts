import type {Leak, LeakEvidence, LeakSign} from '../core/lead-score/leak.ts'
import type {LeadWeights} from '../core/lead-score/lead-model.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {titleOf} from './titles.ts'
import {percentText} from './values.ts'

type Words = Pick<Look, 'language'>

/** From here on held-out leads are ranked too well to be true; up to here, hardly better than by chance. */
const TOO_GOOD = 0.97
const TOO_BAD = 0.6

/** The columns that give the outcome away, a line each, and what to do; a warning where what is learned is too good to be true, or no good. */
export function leakLines(
  {leaks, kept, quality}: Pick<LeadWeights, 'leaks' | 'kept' | 'quality'>,
  look: Words,
): string[] {
  const lines = leaks.map((leak) => leakLine(leak, kept.includes(leak.column), look))
  const doubt = doubtText(quality.auc, look)
  const doubts = doubt === '' ? [] : [doubt]
  return leaks.length === 0 ? doubts : [sentence(look, HEAD, {n: leaks.length}), ...lines, ...doubts]
}

/** What to think of an AUC that is out of the ordinary; empty for any other. */
export function doubtText(auc: number, look: Words): string {
  if (auc > TOO_BAD && auc < TOO_GOOD) return ''
  return sentence(look, auc >= TOO_GOOD ? SUSPICIOUS : POOR, {auc: auc.toFixed(3)})
}

/** The same in one line: the columns without what they were found out by. */
export function leaksInShort({leaks, kept}: Pick<LeadWeights, 'leaks' | 'kept'>, look: Words): string {
  const out = leaks.map(({column}) => column).filter((column) => !kept.includes(column))
  if (out.length === 0) return ''
  const columns = out.map((column) => columnTitle(column, look)).join(look.language === 'zh-CN' ? '、' : ', ')
  return sentence(look, SHORT, {n: out.length, columns})
}

const SHORT = {
  en: 'Left out, since {n:it gives|they give} the outcome away: {columns} (`patron lead score --check` says why).',
  zh: '因会泄露结果而排除：{columns}（原因见 `patron lead score --check`）。',
}
const HEAD = {
  en: '{n} {n:column gives|columns give} the outcome away and {n:is|are} left out (--keep COLUMN learns from one all the same):',
  zh: '以下 {n} 列会泄露结果，已排除（--keep 列名 可强制保留）：',
}
const POOR = {
  en: 'An AUC of {auc} is hardly better than chance: what is known of leads early on tells little.',
  zh: 'AUC {auc} 与随机相差无几：线索早期信息几乎无法区分结果。',
}
const SUSPICIOUS = {
  en: 'An AUC of {auc} is too good to be true: look for a column that is written only when a lead ends.',
  zh: 'AUC {auc} 好得不真实：请检查是否有了结后才填写的列。',
}

function leakLine({column, signs}: Leak, isKept: boolean, look: Words): string {
  const texts = isKept
    ? {en: '  {column} (kept): {signs}', zh: '  {column}（已保留）：{signs}'}
    : {en: '  {column}: {signs}', zh: '  {column}：{signs}'}
  const between = look.language === 'zh-CN' ? '；' : '; '
  return sentence(look, texts, {
    column: columnTitle(column, look),
    signs: signs.map((sign) => signText(sign, look)).join(between),
  })
}

/** A column's name for people. */
export function columnTitle(column: string, {language}: Words): string {
  return column.startsWith('attributes.') ? column.slice('attributes.'.length) : titleOf(column, language)
}

function signText({sign, value = 0, level = ''}: LeakEvidence, look: Words): string {
  const figure = sign === 'ranks' ? value.toFixed(3) : percentText(value)
  return sentence(look, SIGNS[sign], {figure, level})
}

const SIGNS: Readonly<Record<LeakSign, {en: string; zh: string}>> = {
  ranks: {
    en: 'alone it ranks won before lost leads with an AUC of {figure}',
    zh: '单独一列区分成交与流失的 AUC 达 {figure}',
  },
  pure: {
    en: '{figure} of the leads have a value that nearly all ended the same way',
    zh: '{figure} 的线索取值几乎总是同一结局',
  },
  filled: {
    en: 'how often it is filled differs by {figure} between won and lost leads',
    zh: '成交与流失线索的填写率相差 {figure}',
  },
  'only-ended': {
    en: 'it is filled for decided leads, and for {figure} of the open ones',
    zh: '已了结线索多有填写，在跟线索仅 {figure}',
  },
  name: {en: 'by its name it is written while or after a lead is worked on', zh: '从列名看是跟进中或了结后填写的'},
  handling: {
    en: '"{level}" ({figure}) says what became of the record',
    zh: '“{level}”（{figure}）说明的是记录的处理结果',
  },
}
