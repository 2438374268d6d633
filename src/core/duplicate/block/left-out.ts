import {withoutScope} from '../compare/card.ts'
import type {Prepared} from '../prepare.ts'
import {rowOf} from '../text/number-rows.ts'
import {blockSize, type Blocks} from './group.ts'
import {IDENTITY_KINDS, type IdentityKind, KEY_KINDS, type KeyKind} from './keys.ts'

/** What too many people share to be compared pair by pair. */
export interface LeftOut {
  key: KeyKind
  /** The phone, e-mail, card, birthday or other identity that all share; undefined sums up the blocks of a kind. */
  value: string | undefined
  blocks: number
  /** How many people share it; of several blocks, how many are in the largest. */
  people: number
}

export interface Giants {
  /** By block: 1 where it is left out. */
  readonly flags: Uint8Array
  readonly list: readonly LeftOut[]
}

/** Pairs that blocks of combined values may give, for each person and at least. */
const PAIRS_PER_PERSON = 6
const FEWEST_PAIRS = 500_000
const LARGEST_COMBINED = 1_000

/**
 * Leaves out what is shared by too many: an identity that more than `limit` people have is nobody's own, and is
 * marked as no evidence; blocks of combined values are left out from the size on at which all would be too many pairs.
 */
export function leaveOutGiants(prepared: Prepared, blocks: Blocks, limit: number): Giants {
  const flags = new Uint8Array(blocks.kind.length)
  const combined = combinedLimit(blocks)
  const identities: LeftOut[] = []
  const kinds = new Map<KeyKind, LeftOut>()
  for (let block = 0; block < flags.length; block++) {
    const people = blockSize(blocks, block)
    const key = kindOf(blocks, block)
    if (people <= (isIdentity(key) ? limit : combined)) continue
    flags[block] = 1
    if (isIdentity(key)) identities.push({key, value: disown(prepared, blocks, {block, key}), blocks: 1, people})
    else kinds.set(key, addedUp(kinds.get(key) ?? {key, value: undefined, blocks: 0, people: 0}, people))
  }
  return {flags, list: [...identities.sort((left, right) => right.people - left.people), ...kinds.values()]}
}

/** The largest size of combined blocks with which all together stay within what is compared in good time. */
function combinedLimit(blocks: Blocks): number {
  const pairsOfSize = new Float64Array(LARGEST_COMBINED + 1)
  for (let block = 0; block < blocks.kind.length; block++) {
    const size = blockSize(blocks, block)
    if (size > LARGEST_COMBINED || isIdentity(kindOf(blocks, block))) continue
    pairsOfSize[size] = (pairsOfSize[size] as number) + (size * (size - 1)) / 2
  }
  let rest = Math.max(FEWEST_PAIRS, PAIRS_PER_PERSON * (blocks.of.start.length - 1))
  let limit = 1
  while (limit < LARGEST_COMBINED && rest >= (pairsOfSize[limit + 1] as number)) rest -= pairsOfSize[++limit] as number
  return limit
}

function kindOf({kind}: Blocks, block: number): KeyKind {
  return KEY_KINDS[kind[block] as number] as KeyKind
}

function isIdentity(key: KeyKind): key is IdentityKind {
  return (IDENTITY_KINDS as readonly string[]).includes(key)
}

function addedUp(sum: LeftOut, people: number): LeftOut {
  return {...sum, blocks: sum.blocks + 1, people: Math.max(sum.people, people)}
}

const LISTS = {phone: 'phones', email: 'emails', card: 'cards', other: 'others'} as const

/** Marks the value that the members of a block share as nobody's own, and names it. */
function disown(
  prepared: Prepared,
  {members}: Blocks,
  {block, key}: {block: number; key: IdentityKind},
): string | undefined {
  const {texts, rows, shared} = prepared[LISTS[key]]
  const plain = (text: string): string => (key === 'other' ? withoutScope(text) : text)
  const valuesOf = (row: number): string[] => Array.from(rowOf(rows, row), (id) => plain(texts[id] as string))
  const [first = -1, ...others] = rowOf(members, block).subarray(0, 3)
  const value = valuesOf(first).find((text) => others.every((row) => valuesOf(row).includes(text)))
  texts.forEach((text, id) => {
    if (plain(text) === value) shared[id] = 1
  })
  return value
}
