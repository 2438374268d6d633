import {undoChange} from '../core/history/undo-change.ts'
import {compareCustomers, type Comparison} from '../core/merge/compare-customers.ts'
import {keepApart, makeOne, type TwoCustomers} from '../core/merge/judge-pair.ts'
import {openPair} from '../core/merge/open-pair.ts'
import type {Context} from '../core/store/context.ts'
import type {Look} from '../present/language.ts'
import {
  answerText,
  type PairCase,
  presentReviewPair,
  REVIEW_ANSWERS,
  type ReviewAnswer,
  takenBackText,
} from '../present/review.ts'
import {sentence} from '../present/sentence.ts'

/** Two customers who may be one, and what speaks for and against it. */
export interface DoubtfulPair extends TwoCustomers, PairCase {}

/** What came of going through pairs. */
export interface ReviewResult {
  pairs: number
  same: number
  different: number
  skipped: number
  /** Changes in the journal, one for each answer that stands. */
  change_ids: number[]
}

/** How pairs are shown at the prompt. */
export interface ReviewDialog {
  look: Look
  /** Hides who people are, where that is asked for. */
  masked: (comparison: Comparison) => Comparison
}

/** An answer that was given to the pair at an index, and the change that it made. */
interface Given {
  index: number
  answer: ReviewAnswer
  change: number | undefined
}

/**
 * Walks through pairs at the prompt; each answer is one change. Pairs that were settled meanwhile, by an answer or by
 * somebody else, are passed over. Going back takes the last answer back.
 */
export async function reviewPairs(
  context: Context,
  pairs: readonly DoubtfulPair[],
  dialog: ReviewDialog,
): Promise<ReviewResult> {
  const given: Given[] = []
  let index = 0
  while (index < pairs.length) {
    const asked = pairs[index] as DoubtfulPair
    const pair = await openPair(context, asked)
    if (!pair) index++
    else {
      const comparison = dialog.masked(await compareCustomers(context, pair))
      tell(presentReviewPair(comparison, {index, of: pairs.length, found: asked}, dialog.look))
      const answer = await askAnswer(dialog.look, given.length > 0)
      if (answer === 'quit') break
      if (answer === 'back') index = await takeBack(context, given.pop() as Given, dialog)
      else given.push({index: index++, answer, change: await act(context, pair, {answer, dialog})})
    }
  }
  return resultOf(pairs.length, given)
}

async function askAnswer(look: Look, mayGoBack: boolean): Promise<ReviewAnswer> {
  const {select} = await import('@inquirer/prompts')
  const choices = REVIEW_ANSWERS.filter((answer) => answer !== 'back' || mayGoBack).map((value) => ({
    value,
    ...answerText(value, look),
  }))
  const message = sentence(look, {en: 'Are they the same?', zh: '是同一位客户吗？'})
  return select({message, choices, default: 'skip'}, {output: process.stderr})
}

/** Does what an answer says; returns the change it made. */
async function act(
  context: Context,
  pair: TwoCustomers,
  {answer, dialog: {look}}: {answer: ReviewAnswer; dialog: ReviewDialog},
): Promise<number | undefined> {
  if (answer === 'different') return keepApart(context, pair)
  if (answer !== 'same') return undefined
  const {change_id, merges} = await makeOne(context, pair)
  const texts = {en: '{ids} into {into}.', zh: '{ids} 已并入 {into}。'}
  tell(sentence(look, texts, {ids: merges[0]?.merged.join(', ') ?? '', into: merges[0]?.into ?? ''}))
  return change_id
}

/** Takes an answer back; returns the index of its pair. */
async function takeBack(context: Context, {index, change}: Given, {look}: ReviewDialog): Promise<number> {
  if (change !== undefined) {
    await undoChange(context, change)
    tell(takenBackText(change, look))
  }
  return index
}

function resultOf(pairs: number, given: readonly Given[]): ReviewResult {
  const count = (wanted: ReviewAnswer): number => given.filter(({answer}) => answer === wanted).length
  return {
    pairs,
    same: count('same'),
    different: count('different'),
    skipped: count('skip'),
    change_ids: given.flatMap(({change}) => change ?? []),
  }
}

function tell(text: string): void {
  process.stderr.write(`\n${text}\n`)
}
