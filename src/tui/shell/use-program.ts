import {useApp, useInput, usePaste} from 'ink'
import {useEffect, useReducer} from 'react'
import type {Look} from '../../present/language.ts'
import type {Office} from '../office/office.ts'
import {keysOf} from '../shared/keys.ts'
import type {MouseEvent} from '../shared/mouse.ts'
import {reduceProgram} from './reduce.ts'
import {type ProgramState, startProgram} from './state.ts'
import {useEffects} from './use-effects.ts'
import {useOffice} from './use-office.ts'
import {useTerminalSize} from './use-terminal-size.ts'
import {useTicks} from './use-ticks.ts'

/** What the terminal gives besides the keys that Ink knows. */
export type TerminalPart = {mouse: MouseEvent; at: number} | {key: string}

export interface ProgramProps {
  office: Office
  look: Look
  /** What the header calls the store. */
  storeName: string
  /** Calls with the mouse and the keys that Ink has no name for; what is returned ends it. */
  listen: (listener: (part: TerminalPart) => void) => () => void
  /** Stops the process until it is continued; the terminal is given back before. */
  stop: () => Promise<void>
  /** Puts a text on the clipboard; false where it is too long. */
  copy: (text: string) => boolean
  setMouse: (isOn: boolean) => void
  /** Hears that what is drawn is laid out for a new size of the terminal. */
  laidOut: () => void
}

/** The program's state, fed by the keyboard, the terminal and the office, and everything done that it asks for. */
export function useProgram(props: ProgramProps): ProgramState {
  const {office, look, storeName, copy, setMouse} = props
  const {columns, rows} = useTerminalSize(props.laidOut)
  const [state, tell] = useReducer(reduceProgram, {size: {columns, rows}, look, store: storeName}, startProgram)
  const {exit, suspendTerminal} = useApp()
  const fail = (error: unknown): void => exit(error instanceof Error ? error : new Error(String(error)))
  useEffect(() => tell({type: 'resized', size: {columns, rows}}), [columns, rows])
  useInput((input, key) => keysOf(input, key).forEach((name) => tell({type: 'key', key: name})))
  usePaste((text) => tell({type: 'paste', text}))
  useEffect(() => props.listen((part) => tell('key' in part ? {type: 'key', ...part} : {type: 'mouse', ...part})), [])
  useEffect(() => setMouse(state.mouse), [state.mouse])
  useOffice(state, {office, tell, fail})
  useTicks(state, tell)
  useEffects(state, {
    ...{office, tell, copy, fail},
    quit: () => exit(),
    suspend: async () => {
      setMouse(false)
      await suspendTerminal(props.stop)
      setMouse(state.mouse)
      office.refresh()
    },
  })
  // Until the event of a new size arrives, the old one would draw beyond the window.
  return {...state, size: {columns, rows}}
}
