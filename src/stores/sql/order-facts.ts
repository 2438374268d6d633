import type {Helper} from '../../core/helper/helper.ts'
import type {FavouriteDimension} from '../../core/order/favourite.ts'
import type {TalliedOrders} from '../../core/order/order-tally.ts'
import type {Order} from '../../core/order/order.ts'
import type {Population} from '../../core/profile/population.ts'
import type {
  BuyerColumns,
  FavouriteColumns,
  GapColumns,
  HistoryColumns,
  NextCategoryColumns,
  SpendColumns,
} from '../../core/store/order-aggregates.ts'
import type {Announced, FactTotals, OrderFacts, OrderQuery} from '../../core/store/order-facts.ts'
import type {LineField, LineTable, OrderField, OrderTable, TableQuery} from '../../core/store/order-tables.ts'
import {type Day, instantOfSeconds} from '../../core/time/day.ts'
import {type AskedLines, type OpenDesk, openDesk, readBoughtLines} from './bought-lines.ts'
import {buyersSql, totalsSql} from './fact-queries.ts'
import {tallyStored} from './order-tallies.ts'
import {codePlaces, type PlaceCodes, type PlaceField, type Places} from './place-codes.ts'
import {type OrderSource, ordersOfOne, pickOrders} from './order-rows.ts'
import {readOrderTable} from './order-table.ts'
import {readLineTable} from './line-table.ts'
import {countPopulation, readPopulation} from './population.ts'
import {numbersOf, readNumbers, type SqlSession, textsOf} from './session.ts'
import {inDays} from './day-range.ts'
import {type KnownCustomers, readCustomers} from './known-customers.ts'
import {favouritesOfPlaces, favouritesOfProducts, nextCategoriesOf} from './favourites.ts'
import {codeUnitKey, codeUnitOrder, permuted} from './text-order.ts'
import {inValues} from './values.ts'

const BATCH = 5000
const STORED: OrderSource = {orders: 'orders', lines: 'lines'}

/** Reads and aggregates orders in SQL; aggregates come back as columns. */
export class SqlOrders implements OrderFacts {
  protected readonly session: SqlSession

  /** What was read last, and answers whatever is asked of the same day. */
  #tallied: {until: Day; fields: readonly PlaceField[]; orders: Promise<PlacedOrders>} | undefined
  #desk: Promise<OpenDesk> | undefined
  #lines: Promise<AskedLines> | undefined
  /** Answers to what was announced and not asked yet. */
  readonly #prepared = new Map<string, Promise<unknown>>()
  #customers: Promise<KnownCustomers> | undefined

  constructor(session: SqlSession) {
    this.session = session
  }

  async histories(until: Day, announced: readonly Announced[] = []): Promise<HistoryColumns> {
    const ofLines = announced.filter(({about}) => !isPlace(about))
    // Lines are read beside the orders; who asks for them hears of it where that fails.
    if (this.isSettled()) this.#prepare(ofLines)
    return (await this.#tally(until, announced.map(({about}) => about).filter(isPlace))).histories
  }

  async gaps(until: Day): Promise<GapColumns> {
    return (await this.#tally(until)).gaps
  }

  /** The ids of all records of customers, ascending, where they are being read already; undefined where that is not so. */
  async customerIds(): Promise<readonly string[] | undefined> {
    const customers = this.isSettled() ? await this.#customers : undefined
    return customers?.areRecords ? customers.ids : undefined
  }

  async spends(until: Day): Promise<SpendColumns> {
    return (await this.#tally(until)).spends
  }

  async population(): Promise<Population> {
    return (await readPopulation(this.session)) ?? countPopulation(this.session)
  }

  async favourites(until: Day, dimension: FavouriteDimension): Promise<FavouriteColumns> {
    if (!isPlace(dimension)) {
      return this.#answerOf({about: dimension, until}, () =>
        favouritesOfProducts(this.session, () => this.#boughtLines(), {until, dimension}),
      )
    }
    const {purchases, places} = await this.#tally(until, [dimension])
    return favouritesOfPlaces(purchases, places.get(dimension) as Places)
  }

  async nextCategories(until: Day): Promise<NextCategoryColumns> {
    return this.#answerOf({about: 'next-category', until}, () =>
      nextCategoriesOf(this.session, () => this.#boughtLines(), until),
    )
  }

  /** The thread that sees to lines, where one does. */
  async helper(): Promise<Helper | undefined> {
    return (await this.#desk)?.desk.helper
  }

  letGo(): void {
    this.#tallied = undefined
    this.#letGoOfLines()
  }

  async buyersOf(products: readonly string[], until: Day): Promise<BuyerColumns> {
    const among = await inValues(this.session, products)
    const [ids, days] = await this.session.read(buyersSql(until, among.sql), among.values)
    const order = codeUnitOrder(textsOf(ids))
    return {ids: permutedTexts(textsOf(ids), order), days: Int32Array.from(permuted(numbersOf(days), order))}
  }

  async columns<F extends OrderField>(fields: readonly F[], query: TableQuery): Promise<OrderTable<F>> {
    return readOrderTable(this.session, {fields, query}, this.#knownCustomers())
  }

  async lineColumns<F extends LineField>(fields: readonly F[], query: TableQuery): Promise<LineTable<F>> {
    return readLineTable(this.session, fields, query)
  }

  async totals(until?: Day): Promise<FactTotals> {
    const sums = await readNumbers(this.session, totalsSql(until))
    const [orders, purchases, anonymous_orders, lines, revenue, refunded] = sums as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const [first_at, last_at] = sums.slice(6).map((at) => (Number.isNaN(at) ? undefined : instantOfSeconds(at)))
    return {orders, purchases, anonymous_orders, lines, revenue, refunded, first_at, last_at}
  }

  async find(query: OrderQuery): Promise<Order[]> {
    const values: string[] = []
    const conditions = [inDays(query.from, query.until)]
    if (query.customer_id !== undefined) conditions.push(`customer_id = $${values.push(query.customer_id)}`)
    if (query.number !== undefined) conditions.push(`number = $${values.push(query.number)}`)
    for (const [column, wanted] of [
      ['id', query.ids],
      ['number', query.numbers],
    ] as const) {
      if (!wanted) continue
      const list = await inValues(this.session, wanted, values.length + 1)
      conditions.push(`${column} ${list.sql}`)
      values.push(...list.values)
    }
    const limit = query.limit === undefined ? '' : `LIMIT ${Math.max(0, Math.trunc(query.limit))}`
    const orderBy = `"at" DESC, ${codeUnitKey('id')}`
    const picking = {where: conditions.join(' AND '), orderBy, limit, values}
    if (query.customer_id) return ordersOfOne(this.session, picking)
    const picked = await pickOrders(this.session, STORED, picking)
    const found: Order[] = []
    for await (const batch of picked.batches(BATCH)) for (const order of batch) found.push(order)
    return found
  }

  async *stream(): AsyncIterable<Order[]> {
    const orderBy = `${codeUnitKey('customer_id')}, ${codeUnitKey('id')}`
    const picked = await pickOrders(this.session, STORED, {where: 'TRUE', orderBy, limit: '', values: []})
    yield* picked.batches(BATCH)
  }

  /** Whether orders are as they were before: what was read of them holds. */
  protected isSettled(): boolean {
    return true
  }

  #prepare(announced: readonly Announced[]): void {
    for (const {about, until} of announced) {
      const answer = about === 'next-category' ? this.nextCategories(until) : this.favourites(until, about)
      answer.catch(() => undefined)
      this.#prepared.set(`${about} ${until}`, answer)
    }
  }

  /** The answer that was prepared, once, or one that is made now. */
  async #answerOf<T>({about, until}: Announced, answer: () => Promise<T>): Promise<T> {
    if (!this.isSettled()) this.#letGoOfLines()
    const question = `${about} ${until}`
    const prepared = this.#prepared.get(question)
    this.#prepared.delete(question)
    return (prepared as Promise<T> | undefined) ?? answer()
  }

  async #boughtLines(): Promise<AskedLines> {
    if (!this.isSettled()) this.#letGoOfLines()
    return (this.#lines ??= this.#readLines())
  }

  async #readLines(): Promise<AskedLines> {
    const desk = (this.#desk ??= openDesk(this.session))
    return readBoughtLines(this.session, this.#knownCustomers(), await desk)
  }

  #letGoOfLines(): void {
    void this.#desk?.then(
      ({desk}) => desk.close(),
      () => undefined,
    )
    this.#desk = this.#lines = undefined
    this.#prepared.clear()
  }

  async #tally(until: Day, fields: readonly PlaceField[] = []): Promise<PlacedOrders> {
    const kept = this.#tallied
    const holds = kept?.until === until && fields.every((field) => kept.fields.includes(field)) && this.isSettled()
    if (kept && holds) return kept.orders
    const orders = this.#tallyNow(until, fields)
    this.#tallied = {until, fields, orders}
    return orders
  }

  async #tallyNow(until: Day, fields: readonly PlaceField[]): Promise<PlacedOrders> {
    const coding = codePlaces(this.session, fields)
    // A helper begins with lines while orders are put together, which leaves nobody else a turn.
    const before = async (): Promise<void> => void (await this.#lines?.catch(() => undefined))
    const customers = this.#knownCustomers()
    const {places, ...placing} = await coding
    return {...(await tallyStored(this.session, {until, places, ...placing, before}, customers)), places}
  }

  /** Begins to read them, once: what was read holds as long as nothing changes. */
  #knownCustomers(): Promise<KnownCustomers> {
    if (!this.isSettled()) this.#customers = undefined
    if (this.#customers) return this.#customers
    const customers = readCustomers(this.session)
    // Whoever waits for them hears of it where that fails.
    customers.catch(() => undefined)
    this.#customers = customers
    return customers
  }
}

/** What the orders come to, and what the codes of their places stand for. */
type PlacedOrders = TalliedOrders & Pick<PlaceCodes, 'places'>

function isPlace(dimension: Announced['about']): dimension is PlaceField {
  return dimension === 'shop' || dimension === 'channel'
}

function permutedTexts(texts: string[], order: Int32Array | undefined): string[] {
  return order ? Array.from(order, (row) => texts[row] as string) : texts
}
