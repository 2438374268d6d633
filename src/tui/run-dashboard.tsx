import {render} from 'ink'
import {type ClipboardEnvironment, copySequence} from './shared/clipboard.ts'
import {MOUSE_OFF, MOUSE_ON} from './shared/mouse.ts'
import {terminalInput} from './shared/terminal-input.ts'
import {Program, type ProgramProps, type TerminalPart} from './shell/program.tsx'

export interface DashboardOptions extends Pick<ProgramProps, 'office' | 'look' | 'storeName' | 'stop'> {
  stdin: NodeJS.ReadStream
  stdout: NodeJS.WriteStream
  environment: ClipboardEnvironment
  /** Milliseconds from some moment on. */
  clock: () => number
  /** Aborted when the process is told to end: the terminal is put back first. */
  signal: AbortSignal
}

/** Runs the dashboard until it is left. Rejects with what was thrown inside, the terminal as it was before. */
export async function runDashboard(options: DashboardOptions): Promise<void> {
  const {stdin, stdout, signal, environment, clock, ...props} = options
  const listeners = new Set<(part: TerminalPart) => void>()
  const tell = (part: TerminalPart): void => listeners.forEach((listener) => listener(part))
  const listen: ProgramProps['listen'] = (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const copy = (text: string): boolean => {
    const sequence = copySequence(text, environment)
    if (sequence !== undefined) stdout.write(sequence)
    return sequence !== undefined
  }
  const setMouse = (isOn: boolean): void => void stdout.write(isOn ? MOUSE_ON : MOUSE_OFF)
  // Keys pressed already must neither be echoed into the first frame nor have moved where it begins.
  stdin.setRawMode(true)
  stdout.write('\r')
  try {
    // `interactive`: Ink would draw nothing under CI=true, although there is a terminal.
    const app = render(<Program {...props} {...{listen, copy, setMouse}} />, {
      stdin: terminalInput(stdin, (part) => tell('mouse' in part ? {...part, at: clock()} : part)),
      ...{stdout, interactive: true, exitOnCtrlC: false},
      ...{alternateScreen: true, incrementalRendering: true, maxFps: 60},
    })
    signal.addEventListener('abort', () => app.unmount(), {once: true})
    await app.waitUntilExit()
  } finally {
    stdout.write(MOUSE_OFF)
    stdin.setRawMode(false)
  }
}
