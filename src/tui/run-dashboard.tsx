import {render, type RenderOptions} from 'ink'
import {type ClipboardEnvironment, copySequence} from './shared/clipboard.ts'
import {MOUSE_OFF, MOUSE_ON} from './shared/mouse.ts'
import {terminalInput} from './shared/terminal-input.ts'
import {terminalOutput} from './shared/terminal-output.ts'
import {PlainProgram} from './shell/plain-program.tsx'
import {PLAIN_LINES, Program} from './shell/program.tsx'
import type {ProgramProps, TerminalPart} from './shell/use-program.ts'

export interface DashboardOptions extends Pick<ProgramProps, 'office' | 'look' | 'storeName' | 'stop'> {
  stdin: NodeJS.ReadStream
  stdout: NodeJS.WriteStream
  environment: ClipboardEnvironment & {INK_SCREEN_READER?: string | undefined}
  /** Milliseconds from some moment on. */
  clock: () => number
  /** Aborted when the process is told to end: the terminal is put back first. */
  signal: AbortSignal
}

/**
 * Runs the dashboard until it is left, as a screen or as plain lines where a screen reader is at work (the setting, or Ink's
 * own `INK_SCREEN_READER`). Rejects with what was thrown inside, the terminal as it was before.
 */
export async function runDashboard(options: DashboardOptions): Promise<void> {
  const {stdin, stdout, signal, environment, clock, ...props} = options
  const listeners = new Set<(part: TerminalPart) => void>()
  const output = terminalOutput(stdout)
  const outside: Omit<ProgramProps, keyof typeof props | 'setMouse'> = {
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    laidOut: output.laidOut,
    copy: (text) => {
      const sequence = copySequence(text, environment)
      if (sequence !== undefined) stdout.write(sequence)
      return sequence !== undefined
    },
  }
  const setMouse = (isOn: boolean): void => void stdout.write(isOn ? MOUSE_ON : MOUSE_OFF)
  const input = terminalInput(stdin, (part) => {
    const told = 'mouse' in part ? {...part, at: clock()} : part
    listeners.forEach((listener) => listener(told))
  })
  // Keys pressed already must neither be echoed into the first frame nor have moved where it begins.
  stdin.setRawMode(true)
  stdout.write('\r')
  try {
    const isPlain = environment.INK_SCREEN_READER === 'true'
    const left = isPlain ? PLAIN_LINES : await run(<Program {...props} {...outside} setMouse={setMouse} />, SCREEN)
    setMouse(false)
    if (left === PLAIN_LINES && !signal.aborted) {
      await run(<PlainProgram {...props} {...outside} setMouse={() => undefined} />, PLAIN)
    }
  } finally {
    stdout.write(MOUSE_OFF)
    stdin.setRawMode(false)
  }

  async function run(program: Parameters<typeof render>[0], more: RenderOptions): Promise<unknown> {
    // `interactive`: Ink would draw nothing under CI=true, although there is a terminal.
    const app = render(program, {stdin: input, stdout: output.stdout, interactive: true, exitOnCtrlC: false, ...more})
    const end = (): void => app.unmount()
    signal.addEventListener('abort', end, {once: true})
    try {
      return await app.waitUntilExit()
    } finally {
      signal.removeEventListener('abort', end)
    }
  }
}

/** Ink writes lines for a screen reader one below the other, and goes back to none. */
const PLAIN: RenderOptions = {isScreenReaderEnabled: true}
const SCREEN: RenderOptions = {alternateScreen: true, incrementalRendering: true, maxFps: 60}
