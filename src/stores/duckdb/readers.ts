import type {DuckdbConnection} from './connection.ts'

/** Most connections that read at once for one session: a small query is mostly planning, which takes one core. */
const MOST = 3

interface Reader {
  connection: Promise<DuckdbConnection>
  /** Ends when everything that was given to it has. */
  last: Promise<unknown>
  waiting: number
}

/**
 * The connections of one session, each of which does one thing after the other: its own, and others that are opened when
 * they are needed, where reads may run side by side.
 */
export class Readers {
  readonly #own: Reader
  readonly #others: Reader[] = []
  #another: (() => Promise<DuckdbConnection>) | undefined

  constructor(own: DuckdbConnection) {
    this.#own = {connection: Promise.resolve(own), last: Promise.resolve(), waiting: 0}
  }

  /** From now on more connections are opened in this way. */
  openMore(another: () => Promise<DuckdbConnection>): void {
    this.#another = another
  }

  /** Does the work on the session's own connection, or on the one that has the least to do. */
  async use<T>(work: (connection: DuckdbConnection) => Promise<T>, {own = false} = {}): Promise<T> {
    const reader = own ? this.#own : this.#leastBusy()
    reader.waiting++
    const running = reader.last.then(() => reader.connection).then(work)
    reader.last = running.catch(() => undefined)
    try {
      return await running
    } finally {
      reader.waiting--
    }
  }

  /** Closes the others, after what still runs on any of them, which nobody may wait for any more. */
  async close(): Promise<void> {
    const others = this.#others.splice(0)
    this.#another = undefined
    await Promise.all([this.#own, ...others].map(({last}) => last))
    for (const opened of await Promise.allSettled(others.map(({connection}) => connection))) {
      if (opened.status === 'fulfilled') opened.value.close()
    }
  }

  #leastBusy(): Reader {
    const [first = this.#own] = [this.#own, ...this.#others].toSorted((left, right) => left.waiting - right.waiting)
    if (first.waiting === 0 || !this.#another || this.#others.length === MOST - 1) return first
    const fresh = {connection: this.#another(), last: Promise.resolve(), waiting: 0}
    this.#others.push(fresh)
    return fresh
  }
}
