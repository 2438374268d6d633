import {HashSet} from '../text/hash-set.ts'
import type {Instant} from '../time/day.ts'

const FIRST_ROOM = 4096
/** Where a moment is a whole day there are too many to be compared one with the other. */
const MOST_AT_A_MOMENT = 30

/**
 * Counts rows that say the same as one before, by a hash of what they say and the moment they say it of. In a file whose
 * moments go one way only, rows of one moment lie together and only these are compared; from the first moment on that
 * goes the other way, or where too many are of one moment, every row is compared with all.
 */
export class Repeats {
  #at: Instant | undefined
  #isRising: boolean | undefined
  /** Hashes of the rows of this moment, while the moments go one way. */
  #now: number[] = []
  #past = new Float64Array(FIRST_ROOM)
  #length = 0
  /** All hashes, once the moments have gone both ways. */
  #all: HashSet | undefined
  /** How often a hash came again. */
  readonly #again = new Map<number, number>()

  /** How many rows that say the same came before. */
  before(hash: number, at: Instant): number {
    if (this.#isNew(hash, at)) return 0
    const count = (this.#again.get(hash) ?? 0) + 1
    this.#again.set(hash, count)
    return count
  }

  #isNew(hash: number, at: Instant): boolean {
    if (!this.#all && at !== this.#at) this.#moveOn(at)
    if (!this.#all && this.#now.length > MOST_AT_A_MOMENT) this.#compareAll()
    if (this.#all) return this.#all.add(hash)
    if (this.#now.includes(hash)) return false
    this.#now.push(hash)
    this.#keep(hash)
    return true
  }

  #moveOn(at: Instant): void {
    const isRising = at > (this.#at ?? '')
    if (this.#at !== undefined) {
      if (this.#isRising === !isRising) return this.#compareAll()
      this.#isRising = isRising
    }
    this.#at = at
    this.#now = []
  }

  #compareAll(): void {
    this.#all = new HashSet()
    for (let i = 0; i < this.#length; i++) this.#all.add(this.#past[i] as number)
    this.#past = new Float64Array(0)
  }

  #keep(hash: number): void {
    if (this.#length === this.#past.length) {
      const past = new Float64Array(2 * this.#length)
      past.set(this.#past)
      this.#past = past
    }
    this.#past[this.#length++] = hash
  }
}
