import type {Candidates} from '../candidates.ts'
import type {Comparison} from '../compare/comparison.ts'
import type {Learnt} from '../model/learn.ts'
import {levelReader} from '../model/rules.ts'
import {compareIds} from '../../merge/pair.ts'
import type {PersonColumns} from '../people.ts'
import type {Bucket, DuplicatePair, DuplicateReport} from '../report.ts'
import {evidenceOf} from './evidence.ts'
import {groupPairs} from './group-pairs.ts'
import {doubtsOf, type JudgedPatterns} from './judge-patterns.ts'
import {type PickedPair, pickPairs} from './pick-pairs.ts'
import {rowVerdicts, type Verdicts} from './verdicts.ts'

export interface JudgedPairs {
  people: PersonColumns
  comparisons: readonly Comparison[]
  candidates: Candidates
  judged: JudgedPatterns
  learnt: Learnt
}

/** Groups the certain pairs, and puts those of the buckets asked for into words and figures. */
export function reportPairs(
  input: JudgedPairs,
  {buckets, verdicts = []}: {buckets: readonly Bucket[]; verdicts?: Verdicts | undefined},
): Pick<DuplicateReport, 'counts' | 'pairs' | 'groups'> {
  const {people, comparisons, candidates, judged} = input
  const said = rowVerdicts(people.id, verdicts)
  const {picked, counts} = pickPairs(candidates, judged, {verdicts: said, different: buckets.includes('different')})
  const read = levelReader(comparisons)
  const doubtsBetween = (left: number, right: number): DuplicatePair['doubts'] =>
    doubtsOf(read(comparisons.map((comparison) => comparison.compare(left, right))))
  const certain = picked.filter(({bucket}) => bucket === 'certain')
  const {groups, refused} = groupPairs(
    certain,
    (left, right) =>
      said.of(left, right) === 'different' ||
      (said.of(left, right) !== 'same' && doubtsBetween(left, right).some((doubt) => doubt !== 'only-shared')),
  )
  for (const place of refused) Object.assign(certain[place] as PickedPair, {bucket: 'review', doubts: ['chain']})
  const shown = picked.filter(({bucket}) => buckets.includes(bucket))
  return {
    counts: {...counts, certain: counts.certain - refused.size, review: counts.review + refused.size},
    pairs: shown.map((pair) => pairOf(input, pair, [...doubtsBetween(pair.left, pair.right), ...pair.doubts])),
    groups: groups.map((group) => group.map((row) => people.id[row] as string).sort(compareIds)),
  }
}

function pairOf(input: JudgedPairs, pair: PickedPair, doubts: DuplicatePair['doubts']): DuplicatePair {
  const {people, comparisons, judged, learnt} = input
  const {pattern, told, bucket} = pair
  const [left, right] = inOrder(people, pair)
  const [left_name, right_name] = (comparisons[0] as Comparison).shown(left, right)
  const model = learnt.reason ? undefined : learnt.estimate?.model
  return {
    left: people.id[left] as string,
    right: people.id[right] as string,
    left_name,
    right_name,
    bucket,
    score: rounded(judged.score[pattern], 2),
    probability: told ? 1 : rounded(judged.probability[pattern], 6),
    verdict: told ? 'same' : undefined,
    doubts: bucket === 'certain' ? [] : doubts,
    evidence: evidenceOf([left, right], comparisons, {model, household: judged.household[pattern] ?? 0}),
  }
}

/** The one with the lower number first. */
function inOrder({id}: PersonColumns, {left, right}: PickedPair): [number, number] {
  return compareIds(id[left] as string, id[right] as string) <= 0 ? [left, right] : [right, left]
}

/** To so many decimals; undefined where there is no figure. */
function rounded(value: number | undefined, decimals: number): number | undefined {
  if (value === undefined || Number.isNaN(value)) return undefined
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
