import {fileURLToPath} from 'node:url'
import {spawn, type IPty} from '@lydell/node-pty'
import xterm from '@xterm/headless'
import stringWidth from 'string-width'

const PATRON = fileURLToPath(new URL('../../bin/patron.js', import.meta.url))

export interface TerminalOptions {
  columns?: number
  rows?: number
  env?: Record<string, string>
  /** What runs in the terminal instead of patron with its arguments. */
  file?: string
}

/** A program in a real pseudo-terminal, seen through a terminal emulator. */
export class Terminal {
  readonly #pty: IPty
  readonly #screen: xterm.Terminal
  #raw = ''
  #exit: {exitCode: number; signal: number | undefined} | undefined
  #changed = new Set<() => void>()

  constructor(
    args: readonly string[],
    {columns = 80, rows = 24, env = {}, file = process.execPath}: TerminalOptions = {},
  ) {
    const argv =
      file === process.execPath && args[0] !== '--script' ? [PATRON, ...args] : args.filter((arg) => arg !== '--script')
    this.#screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000})
    this.#pty = spawn(file, argv, {name: 'xterm-256color', cols: columns, rows, env: {...clean(process.env), ...env}})
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
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
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

  /** Waits until a condition holds; fails after 10 seconds with what is on the screen. */
  async until(condition: (text: string) => boolean, what = 'the condition'): Promise<string> {
    const since = Date.now()
    while (this.#isDrawing() || !condition(this.text())) {
      if (Date.now() - since > 10_000) throw new Error(`waited in vain for ${what}; the screen was\n${this.text()}`)
      await this.#change(200)
    }
    return this.text()
  }

  shows(text: string): Promise<string> {
    return this.until((screen) => screen.includes(text), JSON.stringify(text))
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

/** The width of the widest line that a terminal shows, in columns. */
export function widest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => stringWidth(line)))
}

function clean(env: NodeJS.ProcessEnv): Record<string, string> {
  const dropped = ['NO_COLOR', 'FORCE_COLOR', 'CI', 'LC_ALL', 'LC_MESSAGES', 'PATRON_STORE', 'NODE_ENV']
  const kept = Object.entries(env).filter(
    ([key, value]) => value !== undefined && !dropped.includes(key) && !key.startsWith('VITEST'),
  )
  return {...(Object.fromEntries(kept) as Record<string, string>), LANG: 'en_US.UTF-8'}
}
