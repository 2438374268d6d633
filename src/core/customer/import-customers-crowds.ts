import {isShareable} from '../identity/somebody-else.ts'
import {type RowLayout, rowHeader} from '../import/row-layout.ts'
import type {Meant} from './import-customers-find.ts'
import {KEY_FIELDS} from './import-customers-keys.ts'
import type {Claim} from './import-customers-people.ts'

/** Names that a phone or an e-mail address may stand with: a large household, written in several ways. */
const MOST_NAMES = 10

/**
 * Phones and e-mail addresses that a file gives to a crowd: a shop's own, typed for whoever gave none. They are
 * nobody's, and stay with the rows as evidence only.
 */
export class Crowds {
  readonly #layout: RowLayout
  readonly #found = new Set<Claim>()

  constructor(layout: RowLayout) {
    this.#layout = layout
  }

  /** Takes them out of what tells the people of these rows apart. */
  leaveOut(rows: readonly Meant[]): void {
    for (const [claim, names] of namesOf(rows)) if (names.size > MOST_NAMES) this.#found.add(claim)
    if (this.#found.size === 0) return
    for (const {keys} of rows) {
      const shared = keys.claims.filter((claim) => this.#found.has(claim))
      if (shared.length === 0) continue
      keys.claims = keys.claims.filter((claim) => !this.#found.has(claim))
      keys.evidence.push(...shared.map((claim) => this.#evidenceOf(claim)))
    }
  }

  #evidenceOf({type, value}: Claim): Meant['keys']['evidence'][number] {
    const column = rowHeader(this.#layout, KEY_FIELDS[type])
    return {
      text: `${type}:${value}`,
      fault: {column, value, reason: `${value} stands with more than ${MOST_NAMES} names, so it is nobody’s own`},
    }
  }
}

function namesOf(rows: readonly Meant[]): Map<Claim, Set<string>> {
  const names = new Map<Claim, Set<string>>()
  for (const {keys, place} of rows) {
    if (place.name === undefined) continue
    for (const claim of keys.claims) {
      if (!isShareable(claim)) continue
      const known = names.get(claim)
      if (known) known.add(place.name)
      else names.set(claim, new Set([place.name]))
    }
  }
  return names
}
