import {PassThrough} from 'node:stream'
import {type Instance, render, Text, useInput, usePaste} from 'ink'
import type {ReactElement} from 'react'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {keysOf} from '../../../src/tui/shared/key-names.ts'
import {terminalInput} from '../../../src/tui/shared/terminal-input.ts'

const PRESS = '\u001b[<0;11;6M'
let app: Instance

afterEach(() => app.unmount())

describe('through Ink', () => {
  it('keys have their names', async () => {
    const {stdin, heard} = start()
    const sent = {
      '\u001bb': 'alt-b',
      '\u001bB': 'alt-B',
      '\u001b[1;5D': 'ctrl-left',
      '\u001b[1;3C': 'alt-right',
      '\u001b[1;2A': 'shift-up',
      '\u001b[1;6B': 'ctrl-shift-down',
      '\u001b[3;5~': 'ctrl-delete',
      '\u001b\u007f': 'alt-backspace',
      '\u001b\r': 'alt-enter',
      '\u001b[Z': 'shift-tab',
      '\u001b\u0002': 'ctrl-alt-b',
      '\u0014': 'ctrl-t',
      '\u0000': 'ctrl-space',
      '\u001f': 'ctrl-_',
      '\u001bOP': 'f1',
      '\u001b[15~': 'f5',
      '\u001b[2~': 'insert',
      ' ': ' ',
      J: 'J',
    }
    for (const sequence of Object.keys(sent)) stdin.write(sequence)
    await vi.waitFor(() => expect(heard).toEqual(Object.values(sent)))
  })

  it('the mouse is told where it stands among the keys, and no part of it is typed', async () => {
    const {stdin, heard} = start()
    stdin.write(`a${PRESS}b`)
    stdin.write(PRESS.slice(0, 5))
    // Longer than Ink waits for the rest of a sequence.
    await new Promise((resolve) => setTimeout(resolve, 60))
    stdin.write(`${PRESS.slice(5)}c`)
    await vi.waitFor(() => expect(heard).toEqual(['a', 'press 10 5', 'b', 'press 10 5', 'c']))
  })

  it('a pasted text is one text', async () => {
    const {stdin, heard} = start()
    stdin.write('\u001b[200~王明\n13800138000\u001b[201~')
    await vi.waitFor(() => expect(heard).toEqual(['pasted 王明\n13800138000']))
  })

  it('Esc is a key of its own when nothing follows, twice when pressed twice', async () => {
    const {stdin, heard} = start()
    stdin.write('\u001b')
    await vi.waitFor(() => expect(heard).toEqual(['esc']))
    stdin.write('\u001b\u001b')
    await vi.waitFor(() => expect(heard).toEqual(['esc', 'esc', 'esc']))
  })
})

/** A program that notes what it hears, on an invented terminal. */
function start(): {stdin: PassThrough; heard: string[]} {
  const heard: string[] = []
  const stdin = new PassThrough()
  const terminal = Object.assign(stdin, {
    ...{isTTY: true, isRaw: false, fd: 0},
    ...{setRawMode: () => terminal, ref: () => terminal, unref: () => terminal},
  }) as unknown as NodeJS.ReadStream
  const input = terminalInput(terminal, (part) =>
    heard.push('key' in part ? part.key : `${part.mouse.kind} ${part.mouse.x} ${part.mouse.y}`),
  )
  app = render(<Listening heard={heard} />, {stdin: input, stdout: new PassThrough(), exitOnCtrlC: false})
  return {stdin, heard}
}

function Listening({heard}: {heard: string[]}): ReactElement {
  useInput((text, key) => heard.push(...keysOf(text, key)))
  usePaste((text) => heard.push(`pasted ${text}`))
  return <Text>listening</Text>
}
