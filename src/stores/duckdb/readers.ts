import type {DuckdbConnection} from './connection.ts'

/** Most connections that read at once for one session: a small query is mostly planning, which takes one core. */
const MOST = 3

interface Reader {
  connection: Promise<DuckdbConnection>
  /** Reads that were given to it and have not ended. */
  waiting: Set<Promise<unknown>>
}

/** Connections to one file that read side by side: the session's own, and others that are opened when they are needed. */
export class Readers {
  readonly #another: () => Promise<DuckdbConnection>
  readonly #readers: Reader[]

  constructor(own: DuckdbConnection, another: () => Promise<DuckdbConnection>) {
    this.#another = another
    this.#readers = [{connection: Promise.resolve(own), waiting: new Set()}]
  }

  /**
   * Does the work on the connection that has the least to do, or on the session's own; a connection does one thing after
   * the other.
   */
  async use<T>(work: (connection: DuckdbConnection) => Promise<T>, {own = false} = {}): Promise<T> {
    const reader = own ? (this.#readers[0] as Reader) : this.#leastBusy()
    const running = reader.connection.then(work)
    reader.waiting.add(running)
    try {
      return await running
    } finally {
      reader.waiting.delete(running)
    }
  }

  /** Closes the others, after what still runs on any of them. */
  async close(): Promise<void> {
    const [, ...others] = this.#readers
    await Promise.allSettled(this.#readers.flatMap(({waiting}) => [...waiting]))
    for (const opened of await Promise.allSettled(others.map(({connection}) => connection))) {
      if (opened.status === 'fulfilled') opened.value.close()
    }
  }

  #leastBusy(): Reader {
    const [first] = this.#readers.toSorted((left, right) => left.waiting.size - right.waiting.size)
    if (first?.waiting.size === 0 || this.#readers.length === MOST) return first as Reader
    const fresh = {connection: this.#another(), waiting: new Set<Promise<unknown>>()}
    this.#readers.push(fresh)
    return fresh
  }
}
