import {Command, Flags, type Interfaces} from '@oclif/core'
import type {ListColumn, ListRow} from '../core/listing/list-column.ts'
import {selectRows, whereTypes} from '../core/listing/select-rows.ts'
import {loadSettings, type Settings} from '../core/setting/settings.ts'
import type {Context} from '../core/store/context.ts'
import type {Where, WhereType} from '../core/where/where.ts'
import {jsonText} from '../present/json.ts'
import {LANGUAGES, type Look} from '../present/language.ts'
import {LIST_FORMATS, type ListFormat} from '../present/list-format.ts'
import {maskText} from '../present/mask-text.ts'
import {maskValue} from '../present/mask.ts'
import {wallClockNow} from './clock.ts'
import {asksForMask, lookOf} from './look.ts'
import {listFields, shownColumns} from './list-fields.ts'
import {openStore} from './open-store.ts'
import {findStorePlace} from './store-place.ts'
import {tellError} from './tell-error.ts'
import {whereOf} from './where-of.ts'

type OutputFlags = Interfaces.OutputFlags<Interfaces.FlagInput>
type OutputArgs = Interfaces.OutputArgs<Interfaces.ArgInput>

/** The context of a command: core's, and the settings that were in force when it began. */
export interface CommandContext extends Context {
  settings: Settings
}

/** The flags of every command that judges: the date as of which it does. */
export const asOfFlag = {
  'as-of': Flags.string({
    helpValue: 'YYYY-MM-DD',
    description: 'judge as of this date; today unless given',
    helpGroup: 'GLOBAL',
  }),
}

/** The flags of every list. */
export const listFlags = {
  format: Flags.option({options: LIST_FORMATS, default: 'table' as const})({
    description: 'form of the rows',
    helpGroup: 'LIST',
  }),
  columns: Flags.string({description: 'columns to show, by commas', helpGroup: 'LIST'}),
  sort: Flags.string({description: 'column to sort by, -column for descending', helpGroup: 'LIST'}),
  limit: Flags.integer({min: 0, description: 'show at most this many rows', helpGroup: 'LIST'}),
  where: Flags.string({helpValue: 'CEL', description: 'only rows that meet a condition', helpGroup: 'LIST'}),
  raw: Flags.boolean({
    description: 'csv and tsv for programs: cells as they are, also those that a spreadsheet would run as a formula',
    helpGroup: 'LIST',
  }),
}

export interface ListFlagValues {
  format: ListFormat
  columns?: string | undefined
  sort?: string | undefined
  limit?: number | undefined
  where?: string | undefined
  raw?: boolean | undefined
}

/**
 * What all commands share: opening the store, words for people, `--json`, and the one place that catches errors.
 * A command's `run` returns what `--json` prints.
 */
export abstract class PatronCommand<T extends object> extends Command {
  static override enableJsonFlag = true
  static override baseFlags = {
    store: Flags.string({
      helpValue: 'ENGINE:PATH',
      description: 'the store, e.g. lowdb:shop.json or duckdb:shop.duckdb',
      helpGroup: 'GLOBAL',
    }),
    lang: Flags.option({options: [...LANGUAGES, 'zh'] as const})({
      description: 'language of words for people',
      helpGroup: 'GLOBAL',
    }),
    as: Flags.string({
      helpValue: 'REP',
      description: 'act as this rep: lists are theirs, the journal names them; PATRON_USER does it always',
      helpGroup: 'GLOBAL',
    }),
    mask: Flags.boolean({
      description: 'hide names, phones, e-mails and free text, to share the screen; PATRON_MASK=1 does it always',
      helpGroup: 'GLOBAL',
    }),
  }

  #storeFlag: string | undefined
  #asFlag: string | undefined
  #languageFlag: string | undefined
  #currency: string | undefined
  /** What masked rows were made of: lists are sorted and filtered by what they hide. */
  readonly #unmasked = new WeakMap<object, object>()

  abstract override run(): Promise<T>

  /** Runs the work on the store and closes it afterwards. What comes of it is masked if that is asked for. */
  protected async withStore<R>(work: (context: CommandContext) => Promise<R>): Promise<R> {
    const store = await openStore(await findStorePlace(this.#storeFlag))
    try {
      const settings = await store.read(loadSettings)
      this.#currency = settings.currency
      const as = this.#asFlag || process.env['PATRON_USER'] || undefined
      const who = as ?? (process.env['USER'] || process.env['USERNAME'] || 'somebody')
      return this.masked(await work({store, settings, who, as, now: () => wallClockNow(settings.timezone)}))
    } finally {
      await store.close()
    }
  }

  /**
   * The value as it may be shown: under `--mask` a copy that hides who people are. What `withStore` returns went through
   * it; what is shown while the store is open must.
   */
  protected masked<V>(value: V): V {
    if (!this.#mask) return value
    return maskValue(value, (copy, original) => this.#unmasked.set(copy, this.#unmasked.get(original) ?? original))
  }

  /** Says something of the answer on stdout; nothing under `--json`. */
  protected say(text: string): void {
    if (text !== '') this.log('%s', this.#mask ? maskText(text) : text)
  }

  /** Puts an empty line between two parts of the answer. */
  protected gap(): void {
    this.log('')
  }

  /** Writes a part of a long answer on stdout, at the pace of who reads it. */
  protected async write(text: string): Promise<void> {
    if (text === '') return
    await new Promise<void>((resolve) => {
      process.stdout.write(`${this.#mask ? maskText(text) : text}\n`, () => resolve())
    })
  }

  /** Says something beside the answer (a hint, a warning, a note) on stderr. */
  protected note(text: string): void {
    if (text !== '' && !this.jsonEnabled()) process.stderr.write(`${this.#mask ? maskText(text) : text}\n`)
  }

  /** Puts a list the way the list flags ask for; returns the rows chosen, with all columns and as they came. */
  protected async sayList(
    rows: readonly ListRow[],
    columns: readonly ListColumn[],
    flags: ListFlagValues,
  ): Promise<ListRow[]> {
    const {format, sort, limit, raw} = flags
    const shown = shownColumns(columns, flags)
    const where = await this.where(flags.where, whereTypes(columns))
    const chosen = this.#maskedChoice(rows, (known) => selectRows(known, columns, {sort, limit, where}))
    const {listText, pick} = await import('../present/list.ts')
    this.say(listText(chosen, shown, {format, look: this.look(), raw}))
    return chosen.map((row) => pick(row, columns))
  }

  /** Chooses among rows by what a mask hides of them, and masks those chosen that were not masked before. */
  #maskedChoice(rows: readonly ListRow[], choose: (known: readonly ListRow[]) => ListRow[]): ListRow[] {
    if (!this.#mask) return choose(rows)
    const before = new Map(rows.map((row) => [(this.#unmasked.get(row) as ListRow | undefined) ?? row, row]))
    return choose([...before.keys()]).map((known) => {
      const row = before.get(known) as ListRow
      return row === known ? this.masked(row) : row
    })
  }

  /** A condition compiled: {@link whereOf}. */
  protected where(
    expression: string | undefined,
    types: Readonly<Record<string, WhereType>>,
  ): Promise<Where | undefined> {
    return whereOf(expression, types)
  }

  /** The fields that a list with these columns and flags reads, so that what nobody looks at is not worked out. */
  protected async listedFields(columns: readonly ListColumn[], flags: ListFlagValues): Promise<string[]> {
    const where = await this.where(flags.where, whereTypes(columns))
    return listFields(columns, flags, {json: this.jsonEnabled(), where})
  }

  /** Refuses list flags that the columns do not have, before anything is worked out or said. */
  protected async checkListFlags(columns: readonly ListColumn[], flags: ListFlagValues): Promise<void> {
    const where = await this.where(flags.where, whereTypes(columns))
    shownColumns(columns, flags)
    selectRows([], columns, {sort: flags.sort, where})
  }

  protected look(): Look {
    return this.#lookOn(process.stdout)
  }

  get #mask(): boolean {
    return asksForMask(this.argv)
  }

  #lookOn(stream: NodeJS.WriteStream): Look {
    return lookOf(stream, {language: this.#languageFlag, currency: this.#currency, mask: this.#mask})
  }

  protected override async parse<F extends OutputFlags, B extends OutputFlags, A extends OutputArgs>(
    options?: Interfaces.Input<F, B, A>,
    argv?: string[],
  ): Promise<Interfaces.ParserOutput<F, B, A>> {
    const output = await super.parse<F, B, A>(options, argv)
    const {store, lang, as} = output.flags as {store?: string; lang?: string; as?: string}
    this.#storeFlag = store
    this.#asFlag = as
    this.#languageFlag = lang
    return output
  }

  /** The one place where a command's errors are told. */
  protected override async catch(error: Error): Promise<void> {
    this.parsed = true // what was wrong may be the parsing; oclif would warn that there was none
    const look = this.#lookOn(process.stderr)
    const flags = Object.keys({...this.ctor.flags, ...this.ctor.baseFlags, json: true})
    await tellError(error, {json: this.jsonEnabled(), look, command: this.id, flags})
  }

  protected override logJson(json: unknown): void {
    process.stdout.write(`${jsonText(this.masked(json))}\n`)
  }
}
