/**
 * A set of 53-bit hashes in one typed array (open addressing, linear probing, at most two thirds full): eight to
 * sixteen bytes a member, where a Set of a million numbers takes fifty.
 */
export class HashSet {
  #slots = new Float64Array(1 << 12)
  #size = 0
  #zero = false

  /** Adds a hash (a whole number from 0 up to 2^53); returns false when it was there. */
  add(hash: number): boolean {
    if (hash === 0) return !this.#zero && (this.#zero = true)
    const at = this.#slotOf(hash)
    if (this.#slots[at] === hash) return false
    this.#slots[at] = hash
    this.#size++
    if (this.#size * 3 > this.#slots.length * 2) this.#grow()
    return true
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1
    // The lowest bits of a number of 53 bits: a division would take longer than all the rest.
    let at = hash & mask
    while (this.#slots[at] !== 0 && this.#slots[at] !== hash) at = (at + 1) & mask
    return at
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Float64Array(old.length * 2)
    for (const hash of old) if (hash !== 0) this.#slots[this.#slotOf(hash)] = hash
  }
}
