import type {LeftOut} from './block/left-out.ts'
import type {ComparedField, ComparedLevel} from './compare/comparison.ts'

/** How sure it is that two records are one person. */
export const BUCKETS = ['certain', 'review', 'different'] as const
export type Bucket = (typeof BUCKETS)[number]

/**
 * Why a pair is not certain although its probability is high: the name, the birthday or the gender differs, nothing
 * but a phone or an address agrees (which households share), or calling it certain would chain two others together
 * who differ.
 */
export const DOUBTS = ['name', 'birthday', 'gender', 'only-shared', 'chain'] as const
export type Doubt = (typeof DOUBTS)[number]

/** What one field has to say. The weights of a pair, in bits, add up to its score. */
export interface Evidence {
  /** `household`: what falls away since people of one household share a phone, an address, a surname. */
  field: ComparedField | 'household'
  level: ComparedLevel | 'shared'
  left?: string | undefined
  right?: string | undefined
  /** log2 of how much oftener this comes out in one person than in two; undefined where rules decided. */
  weight?: number | undefined
}

/** Two records that may be one person. */
export interface DuplicatePair {
  left: string
  right: string
  left_name: string | undefined
  right_name: string | undefined
  bucket: Bucket
  /** Bits for one person; undefined where rules or a person decided. */
  score: number | undefined
  probability: number | undefined
  /** What a person said of them. */
  verdict: 'same' | undefined
  doubts: Doubt[]
  evidence: Evidence[]
}

/** A level of a field with its chances in one person, in a household and among others, and its weight in bits. */
export interface LevelWeight {
  field: ComparedField
  level: ComparedLevel
  m: number
  h: number
  u: number
  weight: number
}

/** What the pairs were judged by. */
export interface DuplicateModel {
  /** `rules`: too few people or pairs to learn weights from, or none that can be believed. */
  basis: 'estimated' | 'rules'
  reason: 'few-people' | 'few-pairs' | 'not-converged' | 'contrary' | undefined
  /** The share of all pairs of records that are one person, and one household. */
  prior: number
  households: number
  iterations: number
  converged: boolean
  weights: LevelWeight[]
}

export interface DuplicateReport {
  people: number
  /** Pairs that share a block and were compared. */
  compared: number
  counts: Record<Bucket, number>
  /** The settings that were in force: probabilities, and how many may share an identity. */
  thresholds: {certain: number; review: number; block_limit: number}
  /** Pairs of the buckets asked for, the surest first; of different ones those nearest to being one person. */
  pairs: DuplicatePair[]
  /** Records that are certainly one person, by id. */
  groups: string[][]
  left_out: LeftOut[]
  model: DuplicateModel
}
