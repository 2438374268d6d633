const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const BETWEEN = 0x10001
const ODD = 0x7fff0000

/**
 * A hash of texts that are added one after the other, without putting them together first: three words of 32 bits,
 * each turned and multiplied a character (as MurmurHash3 does a block), and mixed into one another at the end. The same
 * on every machine; good to tell contents apart, not to keep secrets.
 */
export class RowHash {
  #a = 0
  #b = 0
  #c = 0

  /** Starts afresh. */
  begin(): this {
    this.#a = 0x9e3779b1 | 0
    this.#b = 0x85ebca6b | 0
    this.#c = 0xc2b2ae35 | 0
    return this
  }

  /** Adds one part; an absent one counts as an empty one, and parts are told apart. Two characters go into a word. */
  add(text: string | undefined): this {
    if (text === undefined || text === '') return this.#addWord(BETWEEN)
    let a = this.#a
    let b = this.#b
    let c = this.#c
    const {length} = text
    for (let i = 0; i < length; i += 2) {
      const word = text.charCodeAt(i) | (i + 1 < length ? text.charCodeAt(i + 1) << 16 : ODD)
      a = Math.imul(((a << 13) | (a >>> 19)) ^ word, 0xcc9e2d51)
      b = Math.imul(((b << 15) | (b >>> 17)) ^ word, 0x1b873593)
      c = Math.imul(((c << 11) | (c >>> 21)) ^ word, 0x27d4eb2f)
    }
    this.#a = a
    this.#b = b
    this.#c = c
    return this.#addWord(length)
  }

  /** Adds a number; an absent one counts as an empty text. */
  addNumber(value: number | undefined): this {
    if (value === undefined) return this.#addWord(BETWEEN)
    if (!Number.isSafeInteger(value)) return this.add(String(value))
    return this.#addWord(value | 0).#addWord((value / 4294967296) | 0)
  }

  #addWord(word: number): this {
    this.#a = Math.imul(((this.#a << 13) | (this.#a >>> 19)) ^ word, 0xcc9e2d51)
    this.#b = Math.imul(((this.#b << 15) | (this.#b >>> 17)) ^ word, 0x1b873593)
    this.#c = Math.imul(((this.#c << 11) | (this.#c >>> 21)) ^ word, 0x27d4eb2f)
    return this
  }

  /** What was added as a whole number of 53 bits. */
  number(): number {
    const {a, b} = this.#mixed()
    return 4294967296 * (a & 0x1fffff) + (b >>> 0)
  }

  /** What was added as twelve letters of base64url: 72 bits. */
  id(): string {
    const {a, b, c} = this.#mixed()
    return String.fromCharCode(
      letter(a >>> 18),
      letter(a >>> 12),
      letter(a >>> 6),
      letter(a),
      letter(b >>> 18),
      letter(b >>> 12),
      letter(b >>> 6),
      letter(b),
      letter(c >>> 18),
      letter(c >>> 12),
      letter(c >>> 6),
      letter(c),
    )
  }

  #mixed(): {a: number; b: number; c: number} {
    let [a, b, c] = [this.#a, this.#b, this.#c]
    a = finished(a ^ b)
    b = finished(b ^ c ^ a)
    c = finished(c ^ a ^ b)
    return {a: (a + b) | 0, b: (b + c) | 0, c: (c + a) | 0}
  }
}

/** The finaliser of MurmurHash3. */
function finished(word: number): number {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** The code of the letter for the lowest six bits. */
function letter(bits: number): number {
  return LETTERS.charCodeAt(bits & 63)
}
