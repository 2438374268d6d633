import {render} from 'ink'
import {Program, type ProgramProps} from './program/program.tsx'

export interface DashboardOptions extends ProgramProps {
  stdin: NodeJS.ReadStream
  stdout: NodeJS.WriteStream
  /** Aborted when the process is told to end: the terminal is put back first. */
  signal: AbortSignal
}

/** Runs the dashboard until it is left. Rejects with what was thrown inside, the terminal as it was before. */
export async function runDashboard({stdin, stdout, signal, ...props}: DashboardOptions): Promise<void> {
  // Keys pressed already must neither be echoed into the first frame nor have moved where it begins.
  stdin.setRawMode(true)
  stdout.write('\r')
  try {
    // `interactive`: Ink would draw nothing under CI=true, although there is a terminal.
    const app = render(<Program {...props} />, {
      ...{stdin, stdout, interactive: true, exitOnCtrlC: false},
      ...{alternateScreen: true, incrementalRendering: true, maxFps: 60},
    })
    signal.addEventListener('abort', () => app.unmount(), {once: true})
    await app.waitUntilExit()
  } finally {
    stdin.setRawMode(false)
  }
}
