import type {Move, Moved} from '../core/store/moves.ts'
import {compareText} from '../core/text/compare-text.ts'

/** Where everything of a customer goes, and where single facts of one go: the more particular wins. */
export interface MovePlan {
  all: Map<string, string>
  named: Map<string, Map<string, string>>
}

/** Moves in a form to look facts up in. A move to where the facts are already is none. */
export function planMoves(moves: readonly Move[]): MovePlan {
  const real = moves.filter(({from, to}) => from !== to)
  refuseChains(real)
  const plan: MovePlan = {all: new Map(), named: new Map()}
  for (const {from, to, ids} of real) {
    if (ids === undefined) putFirst(plan.all, from, to)
    else for (const id of ids) putFirst(namedOf(plan, from), id, to)
  }
  return plan
}

/** Who gets a fact; undefined when it stays. */
export function destinationOf({all, named}: MovePlan, customer: string, id: string): string | undefined {
  return named.get(customer)?.get(id) ?? all.get(customer)
}

/** The order of what a move returns, the same in every store. */
export function byOrigin(left: Moved, right: Moved): number {
  return compareText(left.from, right.from) || compareText(left.id, right.id)
}

/** A fact that came and went in one go would arrive in one store and not in another. */
function refuseChains(moves: readonly Move[]): void {
  const givers = new Set(moves.map(({from}) => from))
  const both = moves.find(({to}) => givers.has(to))
  if (both) throw new Error(`A move takes from ${both.to}, to whom another one gives.`)
}

function namedOf({named}: MovePlan, from: string): Map<string, string> {
  let ids = named.get(from)
  if (!ids) named.set(from, (ids = new Map()))
  return ids
}

function putFirst(map: Map<string, string>, key: string, to: string): void {
  if (!map.has(key)) map.set(key, to)
}
