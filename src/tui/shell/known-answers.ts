import type {Answer, QuestionName} from '../office/questions.ts'
import type {Want} from './ask.ts'
import type {Known} from './screen.ts'

/** Answers kept at most; what was looked at long ago is asked again. */
const KEPT = 60

interface Kept {
  want: Want
  generation: number
  answer: unknown
  problem: string | undefined
}

/** What the office answered so far, newest last. */
export type KnownAnswers = ReadonlyMap<string, Kept>

export const NO_ANSWERS: KnownAnswers = new Map()

/** What a want is known by. */
export function keyOf({question, asked}: Want): string {
  return `${question} ${JSON.stringify(asked)}`
}

/** The answers with one more. */
export function withAnswer(answers: KnownAnswers, one: Kept): KnownAnswers {
  const key = keyOf(one.want)
  const kept = new Map(answers)
  kept.delete(key)
  kept.set(key, one)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return kept
}

/** What is known of a want: its answer, or until it comes one of the same series or of an earlier generation. */
export function knownOf<N extends QuestionName>(
  answers: KnownAnswers,
  want: Want<N>,
  generation: number,
): Known<Answer<N>> {
  const own = answers.get(keyOf(want as unknown as Want))
  const kept = own ?? latestOf(answers, want)
  return {
    answer: kept?.answer as Answer<N> | undefined,
    fresh: own?.generation === generation,
    problem: own?.problem,
  }
}

function latestOf(
  answers: KnownAnswers,
  {question, series}: {question: QuestionName; series?: string},
): Kept | undefined {
  if (series === undefined) return undefined
  return [...answers.values()].findLast(({want}) => want.question === question && want.series === series)
}

/** The wants that have to be asked: those without an answer of this generation. */
export function unanswered(answers: KnownAnswers, wants: readonly Want[], generation: number): Want[] {
  return wants.filter((want) => answers.get(keyOf(want))?.generation !== generation)
}
