import {Box, Text, useApp, useCursor} from 'ink'
import {type ReactElement, useEffect, useMemo} from 'react'
import {THEME_NAMES, type ThemeName} from '../../core/dashboard/text-style.ts'
import {Row} from '../shared/row.tsx'
import {type Theme, themeFor} from '../shared/theme.ts'
import {tooSmallText} from './bars.ts'
import {isTooSmall} from './layout.ts'
import {type Screenful, screenful} from './screenful.ts'
import type {ProgramState} from './state.ts'
import {type ProgramProps, useProgram} from './use-program.ts'

/** What the program ends with where the settings ask for plain lines instead of a screen. */
export const PLAIN_LINES = 'plain-lines'

/** The whole dashboard as a screen. */
export function Program(props: ProgramProps): ReactElement {
  const state = useProgram(props)
  const {exit} = useApp()
  const isPlain = state.board?.settings['dashboard.screen_reader'] === true
  useEffect(() => {
    if (isPlain) exit(PLAIN_LINES)
  }, [isPlain])
  return <Terminal state={state} />
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
  const {color} = look
  return useMemo(() => {
    const at = THEME_NAMES.indexOf(chosen ?? 'terminal')
    const name = THEME_NAMES[(at + themeSteps) % THEME_NAMES.length] as ThemeName
    return themeFor({color}, {name, colors: colors ?? {}})
  }, [chosen, colors, color, themeSteps])
}
