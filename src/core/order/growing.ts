type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** A typed array to which numbers are added piece by piece. */
export class Growing<A extends Numbers> {
  readonly #make: new (length: number) => A
  #values: A
  #length = 0

  /** `capacity` is how many there will be, as far as that is known. */
  constructor(make: new (length: number) => A, capacity = 1024) {
    this.#make = make
    this.#values = new make(capacity)
  }

  get length(): number {
    return this.#length
  }

  /** Where up to so many more numbers can be written; {@link take} says how many were. */
  room(count: number): A {
    const needed = this.#length + count
    if (needed > this.#values.length) {
      const larger = new this.#make(Math.ceil(needed * 1.5))
      larger.set(this.#values)
      this.#values = larger
    }
    return this.#values.subarray(this.#length, needed) as A
  }

  take(count: number): void {
    this.#length += count
  }

  append(values: ArrayLike<number>): void {
    this.room(values.length).set(values)
    this.take(values.length)
  }

  /** What was added, and nothing of it is kept here: of millions, nobody wants two copies at once. */
  release(): A {
    const values = this.values()
    this.#values = new this.#make(0)
    this.#length = 0
    return values
  }

  /** What was added, without a copy: it changes when more is. */
  values(): A {
    return this.#values.subarray(0, this.#length) as A
  }
}
