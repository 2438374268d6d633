import {Box, Text, useApp, useCursor, useInput, usePaste, useWindowSize} from 'ink'
import {type ReactElement, useEffect, useMemo, useReducer} from 'react'
import type {ThemeName} from '../../core/dashboard/text-style.ts'
import {THEME_NAMES} from '../../core/dashboard/text-style.ts'
import type {Look} from '../../present/language.ts'
import type {Office} from '../office/office.ts'
import {keysOf} from '../shared/keys.ts'
import type {MouseEvent} from '../shared/mouse.ts'
import {Row} from '../shared/row.tsx'
import {type Theme, themeFor} from '../shared/theme.ts'
import {tooSmallText} from './bars.ts'
import {isTooSmall} from './layout.ts'
import {reduceProgram} from './reduce.ts'
import {type Screenful, screenful} from './screenful.ts'
import {type ProgramState, startProgram} from './state.ts'
import {useEffects} from './use-effects.ts'
import {useOffice} from './use-office.ts'
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
}

/** The whole dashboard. */
export function Program(props: ProgramProps): ReactElement {
  const {office, look, storeName, copy, setMouse} = props
  const {columns, rows} = useWindowSize()
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
  return <Terminal state={{...state, size: {columns, rows}}} />
}

function Terminal({state}: {state: ProgramState}): ReactElement {
  const {columns, rows} = state.size
  const theme = useTheme(state)
  const small = isTooSmall(state.size)
  const full: Screenful = small ? {lines: [], cursor: undefined} : screenful(state)
  const {setCursorPosition} = useCursor()
  setCursorPosition(full.cursor)
  if (small) {
    return (
      <Box width={columns} height={rows} overflow="hidden">
        <Text wrap="wrap">{tooSmallText(state)}</Text>
      </Box>
    )
  }
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      {full.lines.map((spans, row) => (
        <Row key={row} spans={spans} theme={theme} />
      ))}
    </Box>
  )
}

/** The theme of the settings, or the one that was switched to. */
function useTheme({board, look, themeSteps}: ProgramState): Theme {
  const chosen = board?.settings['dashboard.theme'] as ThemeName | undefined
  const colors = board?.settings['dashboard.colors']
  return useMemo(() => {
    const at = THEME_NAMES.indexOf(chosen ?? 'terminal')
    const name = THEME_NAMES[(at + themeSteps) % THEME_NAMES.length] as ThemeName
    return themeFor(look, {name, colors: colors as Record<string, string>})
  }, [chosen, colors, look.color, themeSteps])
}
