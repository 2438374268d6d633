import type {Blocks} from './block/group.ts'
import type {Giants} from './block/left-out.ts'
import {eachPair} from './block/pairs.ts'
import type {Comparison} from './compare/comparison.ts'
import {countPatterns, type Patterns} from './model/patterns.ts'
import {createIntList} from './text/int-list.ts'

/** The pairs that share a block, compared: rows of people, and the pattern that each pair came out at. */
export interface Candidates {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly pattern: Int32Array
  readonly patterns: Patterns
}

export function compareCandidates(blocks: Blocks, giants: Giants, comparisons: readonly Comparison[]): Candidates {
  const counter = countPatterns(comparisons)
  const [lefts, rights, patterns] = [createIntList(), createIntList(), createIntList()]
  eachPair(blocks, giants.flags, (left, right) => {
    lefts.push(left)
    rights.push(right)
    patterns.push(counter.count(left, right))
  })
  return {left: lefts.array(), right: rights.array(), pattern: patterns.array(), patterns: counter.patterns()}
}
