import {CrmError} from '../../src/core/error/crm-error.ts'
import type {Context} from '../../src/core/store/context.ts'
import type {Day} from '../../src/core/time/day.ts'
import type {Look} from '../../src/present/language.ts'
import type {Board} from '../../src/tui/office/board.ts'
import {openOffice} from '../../src/tui/office/near-office.ts'
import type {Office} from '../../src/tui/office/office.ts'
import {NO_FILTER, type Filter} from '../../src/tui/shared/filter.ts'
import {actionOf} from '../../src/tui/shared/keys.ts'
import type {Size} from '../../src/tui/shared/size.ts'
import {NO_TEXT} from '../../src/tui/shared/text-input.ts'
import {type KnownAnswers, knownOf, NO_ANSWERS, unanswered, withAnswer} from '../../src/tui/shell/known-answers.ts'
import type {Ask} from '../../src/tui/shell/ask.ts'
import type {Around, ScreenSpec, Step} from '../../src/tui/shell/screen.ts'

/** Rooms of a screen, from the very smallest to the largest. */
export const ROOMS: readonly Size[] = [
  {columns: 60, rows: 16},
  {columns: 80, rows: 20},
  {columns: 120, rows: 36},
  {columns: 200, rows: 46},
  {columns: 300, rows: 75},
]

interface DriveOptions {
  context: Context
  asOf?: Day
  size?: Size
  look?: Partial<Look>
}

/**
 * One screen driven without the program around it: its wants are answered by an office on the store, keys become actions.
 * `press` and `type` wait until everything that the screen wants has been answered.
 */
export async function drive<S>(spec: ScreenSpec<S>, start: S, options: DriveOptions): Promise<Driven<S>> {
  const office = openOffice({context: options.context, asOf: options.asOf, keepFile: async (name) => name})
  const driven = new Driven(spec, start, {office, ...options})
  await driven.wait()
  return driven
}

export class Driven<S> {
  state: S
  /** What the screen asked for last. */
  asks: readonly Ask[] = []
  filter: Filter = NO_FILTER
  marks: ReadonlySet<string> = new Set()
  files: string[] = []
  readonly office: Office
  size: Size
  readonly #spec: ScreenSpec<S>
  readonly #look: Look
  readonly #start: S
  #board: Board | undefined
  #answers: KnownAnswers = NO_ANSWERS

  constructor(spec: ScreenSpec<S>, start: S, {office, size, look}: DriveOptions & {office: Office}) {
    this.#spec = spec
    this.state = start
    this.#start = start
    this.office = office
    this.size = size ?? {columns: 80, rows: 20}
    this.#look = {language: 'en', width: 80, color: false, terminal: true, currency: undefined, ...look}
    office.listen((told) => {
      if (told.told === 'board') this.#board = told.board
    })
  }

  get around(): Around {
    const generation = this.#board?.generation ?? 0
    return {
      board: this.#board,
      size: this.size,
      look: {...this.#look, currency: this.#board?.settings.currency},
      filter: this.filter,
      marks: this.marks,
      zoomed: false,
      know: (want) => knownOf(this.#answers, want, generation),
    }
  }

  /** The screen as it was opened, in another room. */
  async begin(size: Size): Promise<void> {
    this.state = this.#start
    this.size = size
    await this.wait()
  }

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const action = actionOf(this.#spec.bindings(this.state), key)
      if (action === undefined) throw new Error(`The screen has no key ${key}.`)
      await this.act(action)
    }
  }

  async act(action: string): Promise<void> {
    await this.#take(this.#spec.act(this.state, action, this.around))
  }

  async hit(hit: string): Promise<void> {
    if (this.#spec.hit) await this.#take(this.#spec.hit(this.state, hit, this.around))
  }

  /** Sets the filter as if it had been typed. */
  async type(text: string): Promise<void> {
    this.filter = {...NO_FILTER, input: {...NO_TEXT, text, cursor: text.length}}
    await this.wait()
  }

  /** The screen as text, a line each, without blanks at their ends. */
  text(): string {
    const lines = this.#spec.lines(this.state, this.around)
    return lines
      .map((line) =>
        line
          .map(({text}) => text)
          .join('')
          .trimEnd(),
      )
      .join('\n')
  }

  /** Waits until the profile and the queue are worked out and all that the screen wants has been answered. */
  async wait(): Promise<void> {
    const until = Date.now() + 18_000
    while (Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      this.#settle()
      const board = this.#board
      if (!board || board.working !== undefined) continue
      const wants = unanswered(this.#answers, this.#spec.wants?.(this.state, this.around) ?? [], board.generation)
      if (wants.length === 0) return
      for (const want of wants) await this.#answer(want, board.generation)
    }
    throw new Error('The screen was not answered within eighteen seconds.')
  }

  async #answer(want: Parameters<typeof unanswered>[1][number], generation: number): Promise<void> {
    try {
      const answer = await this.office.ask(want.question, want.asked)
      this.#answers = withAnswer(this.#answers, {want, generation, answer, problem: undefined})
    } catch (error) {
      if (!(error instanceof CrmError)) throw error
      this.#answers = withAnswer(this.#answers, {want, generation, answer: undefined, problem: error.message})
    }
  }

  async #take({state, asks = []}: Step<S>): Promise<void> {
    this.state = state
    this.asks = asks
    await this.wait()
  }

  #settle(): void {
    if (this.#spec.settle) this.state = this.#spec.settle(this.state, this.around)
  }
}
