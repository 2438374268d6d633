import type {FactKind, FactStaging, FactTypes} from '../store/facts.ts'
import {HashSet} from '../text/hash-set.ts'
import {RowHash} from '../text/row-hash.ts'
import {claimFacts} from './claim-facts.ts'
import type {Intake, RowTaker} from './import-rows.ts'
import {type Person, PersonBook, whoseOf, type Whose} from './person-book.ts'
import type {PersonField} from './person-fields.ts'
import type {ReadRow, RowFields, RowValues} from './row-fields.ts'
import {Repeats} from './repeats.ts'
import {rowHeader} from './row-layout.ts'

/** Where a file of facts comes from. */
export interface FactSource {
  /** The system whose ids the file's own are. */
  source?: string | undefined
  /** Where its buyer ids are unique. */
  channel?: string | undefined
}

/** What is common to the rows of facts: the file's own id, when it was, and whose they are. */
type FactRow = {readonly [F in PersonField | 'id' | 'at']?: string | undefined}

/** What the engine knows of a fact besides what its row says. */
export interface FactOwn extends Whose {
  id: string
  digest: number
}

/** How rows of a file become facts of one kind. */
export interface FactNoun<K extends FactKind, F extends RowFields> extends FactSource {
  kind: K
  /** Adds what tells a row from any other, whose it is aside: the same in two files means it is the same fact. */
  tell: (values: RowValues<F>, hash: RowHash) => void
  /** Adds the rest of what a row says. */
  rest: (values: RowValues<F>, hash: RowHash) => void
  fact: (values: RowValues<F>, own: FactOwn) => FactTypes[K]
  label: (values: RowValues<F>) => string
}

/** Rows held back while they name people who were not asked for: a look-up in the store costs a statement. */
const MOST_WAITING = 16_384
/** Rows, and at the same places the people they name. */
interface Waiting<F extends RowFields> {
  rows: ReadRow<F>[]
  people: (readonly Person[])[]
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
  const channel = noun.channel ?? layout.profile.channel ?? 'patron'
  const book = new PersonBook({draft, country: layout.country, channel, columns: layout.columns})
  const maker = new FactMaker(intake, noun)
  let waiting: Waiting<F> = {rows: [], people: []}
  async function flush(): Promise<void> {
    const rows = waiting
    waiting = {rows: [], people: []}
    if (book.hasUnasked()) await book.lookUp()
    await staging.append(maker.factsOf(rows))
  }
  return {
    async take(rows) {
      for (const row of rows) {
        waiting.rows.push(row)
        waiting.people.push(book.peopleOf(row.values as FactRow))
      }
      const isLong = waiting.rows.length >= MOST_WAITING
      if (!isLong && book.hasUnasked()) return
      await flush()
      if (isLong) await book.readAll()
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
  readonly #repeats = new Repeats()
  /** The systems' own ids that came. */
  readonly #ids = new HashSet()
  /** The first facts, for a dry run to show. */
  readonly samples: {id: string; text: string}[] = []

  constructor(intake: Intake, noun: FactNoun<K, F>) {
    this.#intake = intake
    this.#noun = noun
  }

  factsOf({rows, people}: Waiting<F>): FactTypes[K][] {
    const facts: FactTypes[K][] = []
    rows.forEach((row, index) => {
      const fact = this.#factOf(row, people[index] as readonly Person[])
      if (fact) facts.push(fact)
    })
    return facts
  }

  #factOf(row: ReadRow<F>, people: readonly Person[]): FactTypes[K] | undefined {
    const {rest, fact, label} = this.#noun
    const id = this.#idOf(row, people)
    if (id === undefined) return undefined
    const {customer_id, lead_id, who} = whoseOf(people)
    rest(row.values, this.#hash)
    const digest = this.#hash.add(lead_id).number()
    if (customer_id === '') this.#intake.tally.addFurther(lead_id === undefined ? 'of_nobody_known' : 'of_leads')
    if (this.samples.length < SAMPLES) this.samples.push({id, text: label(row.values)})
    return fact(row.values, {customer_id, id, lead_id, who, digest})
  }

  /** The id of a row, of which the hash holds what tells it afterwards; undefined for one that came before. */
  #idOf(row: ReadRow<F>, people: readonly Person[]): string | undefined {
    const hash = this.#hash.begin().add(this.#noun.source)
    const own = (row.values as FactRow).id
    if (own !== undefined) return this.#ownId(own, row)
    hash.addNumber(people[0]?.hash)
    this.#noun.tell(row.values, hash)
    const before = this.#repeats.before(hash.number(), (row.values as FactRow).at as string)
    return (before === 0 ? hash : hash.addNumber(before)).id()
  }

  /** The system's own id; what the row tells is hashed, too, so that a change of it shows. */
  #ownId(own: string, {row, cells, values}: ReadRow<F>): string | undefined {
    const {source, tell} = this.#noun
    const {layout, tally} = this.#intake
    if (!this.#ids.add(this.#hash.add(own).number())) {
      tally.reject(
        {column: rowHeader(layout, 'id'), value: own, reason: `"${own}" came before in this file`},
        {row, cells},
      )
      return undefined
    }
    tell(values, this.#hash)
    return source === undefined ? own : `${source}:${own}`
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
