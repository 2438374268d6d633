import {createColors} from 'picocolors'
import type {Evidence} from '../core/duplicate/report.ts'
import type {Comparison} from '../core/merge/compare-customers.ts'
import {presentComparison} from './comparison.ts'
import {evidenceText} from './duplicate.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {percentText} from './values.ts'

/** What a person may say of two customers who may be one. */
export const REVIEW_ANSWERS = ['same', 'different', 'skip', 'back', 'quit'] as const
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number]

const ANSWERS: Record<ReviewAnswer, readonly [{en: string; zh: string}, {en: string; zh: string}]> = {
  same: [
    {en: 'same', zh: '相同'},
    {en: 'merge them', zh: '合并'},
  ],
  different: [
    {en: 'different', zh: '不同'},
    {en: 'remember it and never ask again', zh: '记住，不再询问'},
  ],
  skip: [
    {en: 'skip', zh: '跳过'},
    {en: 'ask again another time', zh: '下次再问'},
  ],
  back: [
    {en: 'back', zh: '返回'},
    {en: 'take the last answer back', zh: '撤回上一个回答'},
  ],
  quit: [
    {en: 'quit', zh: '结束'},
    {en: 'what was answered is kept', zh: '已作的回答保留'},
  ],
}

/** An answer and what it does. */
export function answerText(answer: ReviewAnswer, look: Look): {name: string; description: string} {
  const [name, description] = ANSWERS[answer]
  return {name: sentence(look, name), description: sentence(look, description)}
}

/** What speaks for and against two customers being one; weights are bits for it. */
export interface PairCase {
  probability: number | undefined
  evidence: readonly Pick<Evidence, 'field' | 'level' | 'weight'>[]
}

/** One pair of several: where it stands in the row, the customers side by side, and what speaks for and against it. */
export function presentReviewPair(
  comparison: Comparison,
  {index, of, found}: {index: number; of: number; found: PairCase},
  look: Look,
): string {
  const paint = createColors(look.color)
  const head = sentence(look, {en: '{n} of {of}', zh: '第 {n} 对，共 {of} 对'}, {n: index + 1, of})
  return [paint.bold(head), presentComparison(comparison, look), ...caseLines(found, look)].join('\n')
}

function caseLines({probability, evidence}: PairCase, look: Look): string[] {
  const sorted = evidence.toSorted((left, right) => Math.abs(right.weight ?? 0) - Math.abs(left.weight ?? 0))
  const line = (title: {en: string; zh: string}, which: PairCase['evidence']): string[] => {
    const words = which.map((one) => evidenceText(one, look)).join('; ')
    return which.length === 0 ? [] : [`${sentence(look, title)}  ${words}`]
  }
  const [supports, contradicts, found] = [
    sorted.filter(({weight = 0}) => weight > 0),
    sorted.filter(({weight = 0}) => weight < 0),
    sorted.filter(({weight}) => weight === undefined),
  ]
  const chance = sentence(look, {en: 'probability', zh: '同一人概率'})
  return [
    ...line({en: 'for', zh: '支持'}, supports),
    ...line({en: 'against', zh: '反对'}, contradicts),
    ...line({en: 'compared', zh: '比较'}, found),
    ...(probability === undefined ? [] : [`${chance}  ${percentText(probability)}`]),
  ]
}

/** Says that going back took an answer back. */
export function takenBackText(change: number, look: Look): string {
  return sentence(look, {en: 'Taken back: change {id}.', zh: '已撤回：变更 {id}。'}, {id: String(change)})
}

/** What came of a review. */
export function presentReview(
  {pairs, same, different, skipped}: {pairs: number; same: number; different: number; skipped: number},
  look: Look,
): string {
  if (pairs === 0) return sentence(look, {en: 'No pairs are in doubt.', zh: '没有存疑的客户对。'})
  const left = pairs - same - different
  return sentence(
    look,
    {
      en: '{same} merged, {different} kept apart, {skipped} skipped; {left} of {pairs} are open.',
      zh: '合并 {same} 对，判为不同 {different} 对，跳过 {skipped} 对；{pairs} 对中还有 {left} 对待定。',
    },
    {pairs, same, different, skipped, left},
  )
}
