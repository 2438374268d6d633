import type {FactKind, FactStaging, FactTypes} from '../store/facts.ts'
import {HashSet} from '../text/hash-set.ts'
import {RowHash} from '../text/row-hash.ts'
import {claimFacts} from './claim-facts.ts'
import type {Intake, RowTaker} from './import-rows.ts'
import {type Person, PersonBook, whoseOf} from './person-book.ts'
import type {PersonField} from './person-fields.ts'
import type {ReadRow, RowFields, RowValues} from './row-fields.ts'
import {rowHeader} from './row-layout.ts'

/** Where a file of facts comes from. */
export interface FactSource {
  /** The system whose ids the file's own are. */
  source?: string | undefined
  /** Where its buyer ids are unique. */
  channel?: string | undefined
}

/** What is common to the rows of facts: the file's own id, and whose they are. */
type FactRow = {readonly [F in PersonField | 'id']?: string | undefined}

/** How rows of a file become facts of one kind. */
export interface FactNoun<K extends FactKind, F extends RowFields> extends FactSource {
  kind: K
  /** What tells a row from any other, whose it is aside: the same in two files means it is the same fact. */
  tells: (values: RowValues<F>) => readonly (string | undefined)[]
  /** The fact without what is the same for all kinds. `lead_id` is the lead it is of. */
  fact: (
    values: RowValues<F>,
    lead_id: string | undefined,
  ) => Omit<FactTypes[K], 'customer_id' | 'id' | 'who' | 'digest'>
  label: (values: RowValues<F>) => string
}

/** Rows held back until so many people are unknown or rows are waiting: each look-up in the store costs a statement. */
const MOST_WAITING = 16_384

interface Waiting<F extends RowFields> {
  row: ReadRow<F>
  people: readonly Person[]
}

/**
 * A way in for facts: rows without parts that belong to somebody who is known, or to nobody. Each has an id that the
 * same row has in every file, the system's own or 72 bits of what it says, so that no row is taken in twice. Nobody is
 * created for a fact; those of people who are not known yet keep whom they were said to be of.
 */
export async function factTaker<K extends FactKind, F extends RowFields>(
  intake: Intake,
  noun: FactNoun<K, F>,
): Promise<RowTaker<F>> {
  const {draft, layout, tally} = intake
  const claimed = await claimFacts(draft, noun.kind)
  tally.addFurther('claimed', claimed)
  if (claimed > 0) tally.changed = true
  const staging = await draft.facts(noun.kind).stage()
  const book = new PersonBook({
    draft,
    country: layout.country,
    channel: noun.channel ?? layout.profile.channel ?? 'patron',
  })
  const maker = new FactMaker(intake, noun)
  let waiting: Waiting<F>[] = []
  async function flush(): Promise<void> {
    const rows = waiting
    waiting = []
    await book.lookUp()
    await staging.append(maker.factsOf(rows))
  }
  return {
    async take(rows) {
      for (const row of rows) waiting.push({row, people: book.peopleOf(row.values as FactRow)})
      if (waiting.length >= MOST_WAITING) await flush()
    },
    async finish() {
      await flush()
      book.clear()
      await settle(intake, {staging, maker})
    },
  }
}

/** Makes facts of rows whose people were looked up, and counts them. */
class FactMaker<K extends FactKind, F extends RowFields> {
  readonly #intake: Intake
  readonly #noun: FactNoun<K, F>
  readonly #hash = new RowHash()
  readonly #seen = new HashSet()
  /** How often a row came that says the same as one before. */
  readonly #again = new Map<number, number>()
  /** The first facts, for a dry run to show. */
  readonly samples: {id: string; text: string}[] = []

  constructor(intake: Intake, noun: FactNoun<K, F>) {
    this.#intake = intake
    this.#noun = noun
  }

  factsOf(rows: readonly Waiting<F>[]): FactTypes[K][] {
    const facts: FactTypes[K][] = []
    for (const row of rows) {
      const fact = this.#factOf(row)
      if (fact) facts.push(fact)
    }
    return facts
  }

  #factOf({row, people}: Waiting<F>): FactTypes[K] | undefined {
    const {fact, label} = this.#noun
    const {customer_id, lead_id, who} = whoseOf(people)
    const id = this.#idOf(row, people)
    if (id === undefined) return undefined
    const own = fact(row.values, lead_id)
    for (const value of Object.values(own)) this.#hash.add(value === undefined ? '' : String(value))
    if (customer_id === '') this.#intake.tally.addFurther(lead_id === undefined ? 'of_nobody_known' : 'of_leads')
    if (this.samples.length < SAMPLES) this.samples.push({id, text: label(row.values)})
    return {customer_id, id, who, ...own, digest: this.#hash.number()} as unknown as FactTypes[K]
  }

  /** The id of a row, of which the hash holds what tells it afterwards; undefined for one that came before. */
  #idOf({values, row, cells}: ReadRow<F>, people: readonly Person[]): string | undefined {
    const {source, tells} = this.#noun
    const own = (values as FactRow).id
    this.#hash.begin().add(source)
    if (own !== undefined) return this.#ownId(own, {row, cells})
    this.#hash.add(people[0]?.id)
    for (const text of tells(values)) this.#hash.add(text)
    const content = this.#hash.number()
    if (!this.#seen.add(content)) {
      const count = (this.#again.get(content) ?? 0) + 1
      this.#again.set(content, count)
      this.#hash.add(String(count))
    }
    return this.#hash.id()
  }

  #ownId(own: string, at: {row: number; cells: readonly string[]}): string | undefined {
    const {source} = this.#noun
    const {layout, tally} = this.#intake
    if (this.#seen.add(this.#hash.add(own).number())) return source === undefined ? own : `${source}:${own}`
    tally.reject({column: rowHeader(layout, 'id'), value: own, reason: `"${own}" came before in this file`}, at)
    return undefined
  }
}

const SAMPLES = 3

async function settle<K extends FactKind, F extends RowFields>(
  {tally}: Intake,
  {staging, maker}: {staging: FactStaging<K>; maker: FactMaker<K, F>},
): Promise<void> {
  const {created, updated, unchanged} = await staging.settle()
  tally.add('created', created)
  tally.add('updated', updated)
  tally.add('unchanged', unchanged)
  if (updated + unchanged === 0) tally.samples.created.push(...maker.samples)
}
