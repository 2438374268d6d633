import {foldWord} from '../text/missing-word.ts'

/** One spelling for words that differ in case only, the one met first: a list says `Google` here and `google` there. */
export class Spelling {
  readonly #known = new Map<string, string>()

  /** The word as it was first written under this heading. */
  of(heading: string, word: string): string {
    const key = `${heading}\u0001${foldWord(word)}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, word)
    return word
  }
}
