/**
 * What customers bought of a category: a row for each brand they bought on a day, by customer and day. Money in minor
 * units. Customer k, `ids[k]`, owns the rows from `start[k]` up to, not including, `start[k + 1]`.
 */
export interface CategoryRows {
  ids: string[]
  /** Day of the first purchase of anything, within the days read. */
  first_day: Int32Array
  start: Int32Array
  day: Int32Array
  brand: Int32Array
  units: Float64Array
  /** What was paid; nothing for lines without an amount. Refunds of part of an order are not taken off. */
  spend: Float64Array
  /** Files say a discount for the order only: it is spread over the order's lines by their amounts. */
  discount: Float64Array
  /** Known customers with a purchase of anything. */
  all_buyers: number
}

interface CategoryLine {
  day: number
  brand: number
  units: number
  spend: number
  discount: number
}

/** Rows on their way: customers come one after the other, each in the order of time. */
export class RowsOfCategory {
  readonly #day: Int32Array
  readonly #brand: Int32Array
  readonly #units: Float64Array
  readonly #spend: Float64Array
  readonly #discount: Float64Array
  readonly #codes: number[] = []
  readonly #start: number[] = []
  readonly #firstDay: number[] = []
  #rows = 0
  #customer = -1
  #first = -1
  #buyers = 0

  constructor(most: number) {
    this.#day = new Int32Array(most)
    this.#brand = new Int32Array(most)
    this.#units = new Float64Array(most)
    this.#spend = new Float64Array(most)
    this.#discount = new Float64Array(most)
  }

  /** The customer whose lines follow, who bought something on this day. */
  customer(code: number, day: number): void {
    if (code === this.#customer) return
    this.#customer = code
    this.#first = day
    this.#buyers++
  }

  add({day, brand, units, spend, discount}: CategoryLine): void {
    if (this.#codes.at(-1) !== this.#customer) {
      this.#codes.push(this.#customer)
      this.#start.push(this.#rows)
      this.#firstDay.push(this.#first)
    }
    const row = this.#rowOf(day, brand)
    this.#units[row] = (this.#units[row] as number) + units
    this.#spend[row] = (this.#spend[row] as number) + spend
    this.#discount[row] = (this.#discount[row] as number) + discount
  }

  /** The customer's row of that day and brand; a day has few brands. */
  #rowOf(day: number, brand: number): number {
    const from = this.#start.at(-1) as number
    for (let row = this.#rows - 1; row >= from && this.#day[row] === day; row--)
      if (this.#brand[row] === brand) return row
    this.#day[this.#rows] = day
    this.#brand[this.#rows] = brand
    return this.#rows++
  }

  table(customers: readonly string[]): CategoryRows {
    return {
      ids: this.#codes.map((code) => customers[code] as string),
      first_day: Int32Array.from(this.#firstDay),
      start: Int32Array.from([...this.#start, this.#rows]),
      day: this.#day.subarray(0, this.#rows),
      brand: this.#brand.subarray(0, this.#rows),
      units: this.#units.subarray(0, this.#rows),
      spend: this.#spend.subarray(0, this.#rows),
      discount: this.#discount.subarray(0, this.#rows),
      all_buyers: this.#buyers,
    }
  }
}
