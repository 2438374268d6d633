import {Box, Text, useApp, useCursor} from 'ink'
import {type ReactElement, useEffect, useMemo} from 'react'
import {Row} from '../shared/row.tsx'
import {type Theme, themeFor} from '../shared/theme.ts'
import {tooSmallText} from './bars.ts'
import {isTooSmall} from './layout.ts'
import {type Screenful, screenful} from './screenful.ts'
import type {ProgramState} from './state.ts'
import {themeName} from './theme-name.ts'
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

/** The theme in use, with the colours of the settings. */
function useTheme(state: ProgramState): Theme {
  const name = themeName(state)
  const colors = state.board?.settings['dashboard.colors']
  const {color} = state.look
  return useMemo(() => themeFor({color}, {name, colors: colors ?? {}}), [name, colors, color])
}
