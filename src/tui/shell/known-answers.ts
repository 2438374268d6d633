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

/**
 * What is known of a want: its answer, or until it comes one of the same series or of an earlier generation; where there is
 * none or it cannot be answered, the last answer of its family.
 */
export function knownOf<N extends QuestionName>(
  answers: KnownAnswers,
  want: Want<N>,
  generation: number,
): Known<Answer<N>> {
  const own = answers.get(keyOf(want as unknown as Want))
  const kept = own?.problem === undefined ? (own ?? latestOf(answers, want)) : lastGood(answers, want)
  return {
    answer: kept?.answer as Answer<N> | undefined,
    fresh: own?.generation === generation,
    standsIn: kept !== undefined && kept !== own,
    problem: own?.problem,
  }
}

type Kinship = {question: QuestionName; series?: string; family?: string}

function latestOf(answers: KnownAnswers, kin: Kinship): Kept | undefined {
  const {question, series} = kin
  const latest =
    series === undefined
      ? undefined
      : [...answers.values()].findLast(
          ({want, answer}) => answer !== undefined && want.question === question && want.series === series,
        )
  // A list does not come and go with each letter of its filter: what is seen is what can be acted on.
  return latest ?? lastGood(answers, kin)
}

function lastGood(answers: KnownAnswers, kin: Kinship): Kept | undefined {
  const {question, family} = kin
  if (family === undefined) return undefined
  const isKin = ({want}: Kept): boolean => want.question === question && want.family === family
  return [...answers.values()].findLast((kept) => isKin(kept) && kept.answer !== undefined)
}

/** The wants that have to be asked: those without an answer of this generation. */
export function unanswered(answers: KnownAnswers, wants: readonly Want[], generation: number): Want[] {
  return wants.filter((want) => answers.get(keyOf(want))?.generation !== generation)
}
