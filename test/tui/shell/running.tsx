import {render} from 'ink-testing-library'
import {onTestFinished, vi} from 'vitest'
import type {Context} from '../../../src/core/store/context.ts'
import type {Day} from '../../../src/core/time/day.ts'
import type {Look} from '../../../src/present/language.ts'
import {openOffice} from '../../../src/tui/office/near-office.ts'
import type {Size} from '../../../src/tui/shared/size.ts'
import {Program} from '../../../src/tui/shell/program.tsx'
import type {TerminalPart} from '../../../src/tui/shell/use-program.ts'
import {LOOK} from './started.ts'

export interface RunningOptions {
  context: Context
  asOf?: Day
  look?: Partial<Look>
  size?: Size
}

/** The program as it runs, from the keys to the frame, with its office in the same thread. */
export interface Running {
  /** What is on the screen, a line for each row. */
  text: () => string
  /** Sends keys as a terminal does. */
  press: (keys: string) => void
  mouse: (part: TerminalPart) => void
  /** Waits until the screen shows all of these. */
  shows: (...texts: readonly (string | RegExp)[]) => Promise<string>
  until: (condition: (text: string) => boolean, what: string) => Promise<string>
  gone: (text: string) => Promise<unknown>
  resize: (size: Size) => void
  copied: string[]
  files: Map<string, string>
}

/** Starts the program; it ends with the test. */
export function runProgram({context, asOf, look = {}, size = {columns: 100, rows: 28}}: RunningOptions): Running {
  const files = new Map<string, string>()
  const keepFile = async (name: string, text: string): Promise<string> => {
    files.set(name, text)
    return name
  }
  const office = openOffice({context, asOf, keepFile})
  const copied: string[] = []
  const listeners = new Set<(part: TerminalPart) => void>()
  const app = render(
    <Program
      {...{office, look: {...LOOK, ...look}, storeName: 'shop.json', stop: async () => undefined}}
      listen={(listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      }}
      copy={(text) => copied.push(text) > 0}
      setMouse={() => undefined}
      laidOut={() => undefined}
    />,
  )
  onTestFinished(async () => {
    app.unmount()
    await office.close()
  })
  const resize = ({columns, rows}: Size): void => {
    Object.defineProperty(app.stdout, 'columns', {value: columns, configurable: true})
    Object.defineProperty(app.stdout, 'rows', {value: rows, configurable: true})
    app.stdout.emit('resize')
  }
  resize(size)
  const text = (): string => app.lastFrame() ?? ''
  return {
    ...{text, copied, files, resize},
    press: (keys) => app.stdin.write(keys),
    mouse: (part) => listeners.forEach((listener) => listener(part)),
    until,
    shows: (...texts) => until((screen) => texts.every((one) => has(screen, one)), texts.join(', ')),
    gone: (one) => until((screen) => !screen.includes(one), `${one} to go`),
  }

  function until(condition: (screen: string) => boolean, what: string): Promise<string> {
    const check = (): string => {
      if (condition(text())) return text()
      throw new Error(`The screen does not show ${what}:\n${text()}`)
    }
    return vi.waitFor(check, {timeout: 30_000, interval: 10})
  }
}

function has(screen: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen)
}
