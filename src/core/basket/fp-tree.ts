/**
 * Prefix trees of baskets (FP-trees: Han, Pei, Yin 2000) in one arena of typed arrays. A tree is a root in the arena and,
 * for each item, how often it occurs in the tree and the first of its nodes; trees come and go as a stack does.
 */
export interface Arena {
  /** Nodes in use; node 0 is none. */
  nodes: number
  item: Int32Array
  count: Int32Array
  parent: Int32Array
  /** The next node of the same item in the same tree, 0 at the end. */
  next: Int32Array
  /** Where the node stands in `table`. */
  slot: Int32Array
  /** Open addressing by parent and item; 0 is free. */
  table: Int32Array
}

/** The items of a tree by their rank: how often each occurs, and its first node. */
export interface Tree {
  counts: Int32Array
  heads: Int32Array
}

const FIRST_SIZE = 1024

export function newArena(): Arena {
  return {
    nodes: 1,
    item: new Int32Array(FIRST_SIZE),
    count: new Int32Array(FIRST_SIZE),
    parent: new Int32Array(FIRST_SIZE),
    next: new Int32Array(FIRST_SIZE),
    slot: new Int32Array(FIRST_SIZE),
    table: new Int32Array(4 * FIRST_SIZE),
  }
}

/** A node without a parent: the root of a new tree. */
export function addRoot(arena: Arena): number {
  return addNode(arena, {parent: 0, item: -1})
}

/** Adds a path of items, ascending by rank, from `path[from]` up to `path[to]`, `times` over. */
export function addPath(
  arena: Arena,
  {root, heads}: {root: number; heads: Int32Array},
  {path, from, to, times}: {path: Int32Array; from: number; to: number; times: number},
): void {
  let node = root
  for (let at = from; at < to; at++) {
    const item = path[at] as number
    const known = arena.nodes
    node = childOf(arena, node, item)
    if (node === known) {
      arena.next[node] = heads[item] as number
      heads[item] = node
    }
    arena.count[node] = (arena.count[node] as number) + times
  }
}

/** Takes the newest nodes back, down to a number of them; what they filled of the table is free as it was before them. */
export function releaseNodes(arena: Arena, nodes: number): void {
  for (let node = arena.nodes - 1; node >= nodes; node--) arena.table[arena.slot[node] as number] = 0
  arena.nodes = nodes
}

function childOf(arena: Arena, parent: number, item: number): number {
  const {table} = arena
  let at = hash(parent, item) & (table.length - 1)
  for (;;) {
    const node = table[at] as number
    if (node === 0) return addNode(arena, {parent, item})
    if (arena.parent[node] === parent && arena.item[node] === item) return node
    at = (at + 1) & (table.length - 1)
  }
}

function addNode(arena: Arena, {parent, item}: {parent: number; item: number}): number {
  if (arena.nodes === arena.item.length) grow(arena)
  const node = arena.nodes++
  arena.item[node] = item
  arena.parent[node] = parent
  arena.count[node] = 0
  arena.next[node] = 0
  place(arena, node)
  return node
}

/** Puts a node where it is looked for. Nodes are placed in the order of their numbers, so that the newest can be taken out. */
function place(arena: Arena, node: number): void {
  const {table} = arena
  let at = hash(arena.parent[node] as number, arena.item[node] as number) & (table.length - 1)
  while (table[at] !== 0) at = (at + 1) & (table.length - 1)
  table[at] = node
  arena.slot[node] = at
}

function grow(arena: Arena): void {
  for (const key of ['item', 'count', 'parent', 'next', 'slot'] as const) {
    const larger = new Int32Array(2 * arena[key].length)
    larger.set(arena[key])
    arena[key] = larger
  }
  arena.table = new Int32Array(2 * arena.table.length)
  for (let node = 1; node < arena.nodes; node++) place(arena, node)
}

function hash(parent: number, item: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(item, 0x85ebca77)
  return mixed ^ (mixed >>> 15)
}
