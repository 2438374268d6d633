/** Whom a row names who gives no phone, e-mail or the like: name and place have to do. */
export interface Placed {
  name?: string | undefined
  region?: string | undefined
  city?: string | undefined
}

type FindByName<T> = (names: readonly string[]) => Promise<readonly {place: Placed; of: T}[]>

/** Those known by name and place alone, each name looked up in the store once. */
export class PlaceBook<T> {
  readonly #find: FindByName<T>
  readonly #known = new Map<string, T>()
  readonly #asked = new Set<string>()

  constructor(find: FindByName<T>) {
    this.#find = find
  }

  async lookUp(places: readonly Placed[]): Promise<void> {
    const names = new Set<string>()
    for (const {name} of places) {
      if (name === undefined || this.#asked.has(name)) continue
      this.#asked.add(name)
      names.add(name).add(plain(name))
    }
    if (names.size === 0) return
    for (const {place, of} of await this.#find([...names])) {
      if (!this.#known.has(keyOf(place))) this.#known.set(keyOf(place), of)
    }
  }

  of(place: Placed): T | undefined {
    return this.#known.get(keyOf(place))
  }

  note(place: Placed, of: T): void {
    this.#known.set(keyOf(place), of)
  }
}

function keyOf({name, region, city}: Placed): string {
  return [name, region, city].map(plain).join('\u0001')
}

function plain(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').trim()
}
