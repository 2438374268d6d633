import type {Baskets} from './baskets.ts'
import {addPath, addRoot, type Arena, newArena, releaseNodes, type Tree} from './fp-tree.ts'
import {addSet, type ItemSets, newItemSets} from './item-sets.ts'

export interface FrequentOptions {
  /** Baskets that a set must be in at least; one or more. */
  count: number
  /** Items that a set may have. */
  most_items: number
  /** Sets after which it is given up. */
  most_sets: number
}

/** All that mining carries along. */
interface Mining extends FrequentOptions {
  arena: Arena
  sets: ItemSets
  /** Item of each rank; the most frequent has rank 0. */
  items: Int32Array
  /** A tree's counts and heads for each depth, used again and again. */
  trees: Tree[]
  path: Int32Array
}

/**
 * All sets of items that enough baskets have in common, each with the number of those baskets: FP-growth (Han, Pei, Yin:
 * Mining Frequent Patterns without Candidate Generation, 2000) on integer items. Undefined when there are more sets
 * than `most_sets`.
 */
export function frequentItemSets(baskets: Baskets, options: FrequentOptions): ItemSets | undefined {
  const {items, rank, counts} = rankItems(baskets, options.count)
  const mining: Mining = {
    ...options,
    arena: newArena(),
    sets: newItemSets(baskets.kinds),
    items,
    trees: [],
    path: new Int32Array(items.length + 1),
  }
  const heads = plantBaskets(mining.arena, baskets, rank)
  return mine(mining, {counts, heads}, {width: items.length, suffix: -1, depth: 0}) ? mining.sets : undefined
}

/** Frequent items, the most frequent first, and the rank of each item, -1 for the others. */
function rankItems(
  {count, start, items: all, kinds}: Baskets,
  least: number,
): {items: Int32Array; rank: Int32Array; counts: Int32Array} {
  const times = new Int32Array(kinds)
  for (let at = 0; at < (start[count] as number); at++) {
    const item = all[at] as number
    times[item] = (times[item] as number) + 1
  }
  const items = Int32Array.from(times.keys())
    .filter((item) => (times[item] as number) >= least)
    .sort((left, right) => (times[right] as number) - (times[left] as number) || left - right)
  const rank = new Int32Array(kinds).fill(-1)
  items.forEach((item, place) => {
    rank[item] = place
  })
  return {items, rank, counts: items.map((item) => times[item] as number)}
}

function plantBaskets(arena: Arena, {count, start, items}: Baskets, rank: Int32Array): Int32Array {
  const heads = new Int32Array(rank.length)
  const root = addRoot(arena)
  const path = new Int32Array(rank.length)
  for (let basket = 0; basket < count; basket++) {
    let to = 0
    const end = start[basket + 1] as number
    for (let at = start[basket] as number; at < end; at++) {
      const place = rank[items[at] as number] as number
      if (place >= 0) path[to++] = place
    }
    path.subarray(0, to).sort()
    addPath(arena, {root, heads}, {path, from: 0, to, times: 1})
  }
  return heads
}

interface Branch {
  /** Ranks below this one occur in the tree. */
  width: number
  /** The set that all baskets of the tree hold, -1 for none. */
  suffix: number
  /** How many items that set has. */
  depth: number
}

/** Grows the suffix by each frequent item of the tree. False when there are too many sets. */
function mine(mining: Mining, {counts, heads}: Tree, {width, suffix, depth}: Branch): boolean {
  const {sets, arena} = mining
  for (let rank = width - 1; rank >= 0; rank--) {
    const count = counts[rank] as number
    if (count < mining.count) continue
    if (sets.size >= mining.most_sets) return false
    const set = addSet(sets, {item: mining.items[rank] as number, before: suffix, count})
    if (depth + 1 >= mining.most_items || rank === 0) continue
    const tree = treeAt(mining, depth)
    if (!countPaths(mining, tree, {rank, head: heads[rank] as number})) continue
    const branch = {width: rank, suffix: set, depth: depth + 1}
    const nodes = arena.nodes
    // What is as large as it may be needs no further tree: the counts say it all.
    if (depth + 2 < mining.most_items) plantPaths(mining, tree, {rank, head: heads[rank] as number})
    const going = mine(mining, tree, branch)
    releaseNodes(arena, nodes)
    if (!going) return false
  }
  return true
}

function treeAt({trees, items}: Mining, depth: number): Tree {
  trees[depth] ??= {counts: new Int32Array(items.length), heads: new Int32Array(items.length)}
  return trees[depth]
}

interface Ending {
  rank: number
  head: number
}

/** Counts the items above the nodes of an item, the conditional pattern base. False when none is frequent there. */
function countPaths({arena, count: least}: Mining, {counts, heads}: Tree, {rank, head}: Ending): boolean {
  const {item, parent, count, next} = arena
  counts.fill(0, 0, rank)
  heads.fill(0, 0, rank)
  for (let node = head; node !== 0; node = next[node] as number) {
    const times = count[node] as number
    for (let up = parent[node] as number; (item[up] as number) >= 0; up = parent[up] as number) {
      counts[item[up] as number] = (counts[item[up] as number] as number) + times
    }
  }
  for (let above = 0; above < rank; above++) if ((counts[above] as number) >= least) return true
  return false
}

/** Plants what is frequent above the nodes of an item as a tree of its own, the conditional tree. */
function plantPaths({arena, count: least, path}: Mining, {counts, heads}: Tree, {head}: Ending): void {
  const root = addRoot(arena)
  for (let node = head; node !== 0; node = arena.next[node] as number) {
    let from = path.length
    for (let up = arena.parent[node] as number; ; up = arena.parent[up] as number) {
      const item = arena.item[up] as number
      if (item < 0) break
      if ((counts[item] as number) >= least) path[--from] = item
    }
    addPath(arena, {root, heads}, {path, from, to: path.length, times: arena.count[node] as number})
  }
}
