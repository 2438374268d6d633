import {fileURLToPath} from 'node:url'
import {spawn, type IPty} from '@lydell/node-pty'
import xterm from '@xterm/headless'

/** The built program. */
export const PROGRAM = fileURLToPath(new URL('../../bin/patron.js', import.meta.url))

export interface TerminalOptions {
  columns?: number
  rows?: number
  env?: Record<string, string>
  /** What runs in the terminal instead of patron with its arguments. */
  file?: string
  /** The folder to start in. */
  cwd?: string
}

/** How long something may take that is waited for: much longer than on a machine with nothing else to do. */
const PATIENCE_MS = 30_000

/** A program in a real pseudo-terminal, seen through a terminal emulator. */
export class Terminal {
  readonly #pty: IPty
  readonly #screen: xterm.Terminal
  #raw = ''
  #exit: {exitCode: number; signal: number | undefined} | undefined
  #changed = new Set<() => void>()

  constructor(
    args: readonly string[],
    {columns = 80, rows = 24, env = {}, file = process.execPath, cwd = process.cwd()}: TerminalOptions = {},
  ) {
    const argv =
      file === process.execPath && args[0] !== '--script'
        ? [PROGRAM, ...args]
        : args.filter((arg) => arg !== '--script')
    this.#screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000})
    const pty = {name: 'xterm-256color', cols: columns, rows, cwd, env: {...clean(process.env), ...env}}
    this.#pty = spawn(file, argv, pty)
    this.#pty.onData((data) => {
      this.#screen.write(data, () => {
        this.#raw += data
        this.#notify()
      })
    })
    this.#pty.onExit(({exitCode, signal}) => {
      this.#exit = {exitCode, signal}
      this.#notify()
    })
  }

  /** What the program wrote and the screen shows, escape sequences included. */
  get raw(): string {
    return this.#raw
  }

  get pid(): number {
    return this.#pty.pid
  }

  press(keys: string): void {
    this.#pty.write(keys)
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows)
    this.#pty.resize(columns, rows)
  }

  /** The lines of the screen as they stand, without blanks at their ends. */
  lines(): string[] {
    const {active} = this.#screen.buffer
    return Array.from(
      {length: this.#screen.rows},
      (_, row) =>
        active
          .getLine(active.baseY + row)
          ?.translateToString(true, 0, this.#screen.cols)
          .trimEnd() ?? '',
    )
  }

  text(): string {
    return this.lines().join('\n')
  }

  /** The column, from 0, of each place where a line has a character; a wide character counts two columns. */
  columnsOf(row: number, char: string): number[] {
    const {active} = this.#screen.buffer
    const line = active.getLine(active.baseY + row)
    return Array.from({length: this.#screen.cols}, (_, column) => column).filter(
      (column) => line?.getCell(column)?.getChars() === char,
    )
  }

  /** What stands in a row from a column on. */
  textAt(row: number, column: number): string {
    const {active} = this.#screen.buffer
    return active.getLine(active.baseY + row)?.translateToString(true, column) ?? ''
  }

  /** Rows that go on with what did not fit into the row above: there are none where no line is too long. */
  overflows(): number[] {
    const {active} = this.#screen.buffer
    return Array.from({length: this.#screen.rows}, (_, row) => row).filter(
      (row) => active.getLine(active.baseY + row)?.isWrapped === true,
    )
  }

  /** What the terminal reports of the mouse: `none` where the program has not asked for it, or no longer. */
  mouseMode(): xterm.IModes['mouseTrackingMode'] {
    return this.#screen.modes.mouseTrackingMode
  }

  /** Whether it marks what is pasted. */
  marksPaste(): boolean {
    return this.#screen.modes.bracketedPasteMode
  }

  isAlternate(): boolean {
    return this.#screen.buffer.active.type === 'alternate'
  }

  cursor(): {x: number; y: number} {
    const {cursorX: x, cursorY: y} = this.#screen.buffer.active
    return {x, y}
  }

  /** Whether the program left the cursor visible: what it wrote last about it. */
  isCursorVisible(): boolean {
    return this.#raw.lastIndexOf('\u001b[?25h') >= this.#raw.lastIndexOf('\u001b[?25l')
  }

  /** Waits until a condition holds; fails after half a minute with what is on the screen. */
  async until(condition: (text: string) => boolean, what: string | (() => string) = 'the condition'): Promise<string> {
    const since = Date.now()
    while (this.#isDrawing() || !condition(this.text())) {
      if (Date.now() - since > PATIENCE_MS)
        throw new Error(
          `waited in vain for ${typeof what === 'string' ? what : what()}; the screen was\n${this.text()}`,
        )
      await this.#change(200)
    }
    return this.text()
  }

  /** Waits until the screen shows all of these. */
  shows(...texts: readonly string[]): Promise<string> {
    return this.until((screen) => texts.every((text) => screen.includes(text)), JSON.stringify(texts))
  }

  gone(text: string): Promise<string> {
    return this.until((screen) => !screen.includes(text), `${JSON.stringify(text)} to go`)
  }

  /** Whether the program has ended. */
  hasEnded(): boolean {
    return this.#exit !== undefined
  }

  async exited(): Promise<{exitCode: number; signal: number | undefined}> {
    await this.until(() => this.#exit !== undefined, 'the program to end')
    return this.#exit as {exitCode: number; signal: number | undefined}
  }

  /** Ends the program if it still runs. */
  close(): void {
    if (!this.#exit) this.#pty.kill('SIGKILL')
    this.#screen.dispose()
  }

  /** Whether the screen stands between two frames: programs enclose what belongs together in a synchronized update. */
  #isDrawing(): boolean {
    return this.#raw.lastIndexOf('\u001b[?2026h') > this.#raw.lastIndexOf('\u001b[?2026l')
  }

  /** A change of the screen, or the time given: what is waited for may come from outside. */
  #change(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        this.#changed.delete(done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      this.#changed.add(done)
    })
  }

  #notify(): void {
    for (const done of this.#changed) done()
  }
}

function clean(env: NodeJS.ProcessEnv): Record<string, string> {
  const dropped = ['NO_COLOR', 'FORCE_COLOR', 'CI', 'LC_ALL', 'LC_MESSAGES', 'PATRON_STORE', 'NODE_ENV']
  const kept = Object.entries(env).filter(
    ([key, value]) => value !== undefined && !dropped.includes(key) && !key.startsWith('VITEST'),
  )
  return {...(Object.fromEntries(kept) as Record<string, string>), LANG: 'en_US.UTF-8'}
}
