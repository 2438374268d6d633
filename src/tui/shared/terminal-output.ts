/** A terminal's output as Ink gets it. */
export interface TerminalOutput {
  stdout: NodeJS.WriteStream
  /** To be called when what is drawn has been laid out for the terminal's new size: only now Ink hears of it. */
  laidOut: () => void
}

/**
 * Ink draws as soon as the window has another size, with what was laid out for the old one: in a narrower window its rows
 * break into more than there are, and what is drawn afterwards does not put that in order. So its listeners wait.
 */
export function terminalOutput(stdout: NodeJS.WriteStream): TerminalOutput {
  const waiting = new Set<() => void>()
  const own: Record<string, unknown> = {
    on: (event: string, listener: () => void) => {
      if (event === 'resize') waiting.add(listener)
      else stdout.on(event, listener)
    },
    off: (event: string, listener: () => void) => {
      if (event === 'resize') waiting.delete(listener)
      else stdout.off(event, listener)
    },
  }
  const output = new Proxy(stdout, {
    get(target, name) {
      if (typeof name === 'string' && name in own) return own[name]
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return {stdout: output, laidOut: () => waiting.forEach((listener) => listener())}
}
