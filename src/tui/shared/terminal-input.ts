import {type InputPart, NOTHING_READ, splitInput} from './split-input.ts'

/** What Ink would lose, as it happens between the keys that Ink gives. */
export type TellInput = (part: Exclude<InputPart, string>) => void

/**
 * A terminal's input to give to Ink as its `stdin`: the mouse and the keys that Ink drops before `useInput` sees them are
 * told, in their order among the other keys, and everything else is read as it came.
 */
export function terminalInput<T extends NodeJS.ReadableStream>(stdin: T, tell: TellInput): T {
  const read = reader(stdin, tell)
  return new Proxy(stdin, {
    get(target, name) {
      if (name === 'read') return read
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function reader(stdin: NodeJS.ReadableStream, tell: TellInput): () => string | null {
  let state = NOTHING_READ
  const waiting: InputPart[] = []
  return () => {
    for (;;) {
      for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
        if (typeof part === 'string') return part
        tell(part)
      }
      const chunk = stdin.read() as string | Buffer | null
      if (chunk === null) return null
      const split = splitInput(state, String(chunk))
      state = split.state
      waiting.push(...split.parts)
    }
  }
}
