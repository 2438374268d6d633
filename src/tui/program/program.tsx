import {Box, Text, useApp, useCursor, useInput, useWindowSize} from 'ink'
import stringWidth from 'string-width'
import {type ReactElement, useEffect, useReducer} from 'react'
import type {Context} from '../../core/store/context.ts'
import type {Day} from '../../core/time/day.ts'
import type {Look} from '../../present/language.ts'
import {safeText} from '../../present/safe-text.ts'
import {Customer} from '../customer/customer.tsx'
import {useCustomer} from '../customer/use-customer.ts'
import {Dashboard} from '../dashboard/dashboard.tsx'
import {useDashboard} from '../dashboard/use-dashboard.ts'
import {Lead} from '../lead/lead.tsx'
import {useLead} from '../lead/use-lead.ts'
import {People} from '../people/people.tsx'
import {keysOf} from '../shared/keys.ts'
import {line, type Line} from '../shared/line.ts'
import {Lines} from '../shared/lines.tsx'
import {textBefore} from '../shared/text-input.ts'
import {type Theme, themeFor} from '../shared/theme.ts'
import {footerLine, headerLine, statusLine, tooSmallText} from './bars.ts'
import {helpLines} from './help.ts'
import {isTooSmall} from './layout.ts'
import {type ProgramState, reduceProgram, startProgram, surroundings, topScreen} from './reducer.ts'
import {filterOf} from './screens.ts'
import {useEffects} from './use-effects.ts'

export interface ProgramProps {
  context: Context
  /** The day to look back to; undefined for today. */
  asOf: Day | undefined
  look: Look
  /** What the header calls the store. */
  storeName: string
}

/** The whole dashboard: the screen on top of the others, between the header and the keys. */
export function Program({context, asOf, look, storeName}: ProgramProps): ReactElement {
  const {columns, rows} = useWindowSize()
  const [state, tell] = useReducer(reduceProgram, {size: {columns, rows}, look}, startProgram)
  const {exit} = useApp()
  const fail = (error: unknown): void => exit(error instanceof Error ? error : new Error(String(error)))
  useEffect(() => tell({type: 'resized', size: {columns, rows}}), [columns, rows])
  useInput((input, key) => keysOf(input, key).forEach((name) => tell({type: 'key', key: name})))
  const refresh = useDashboard({context, asOf, tell, fail})
  const top = topScreen(state)
  const reading = {board: state.board, context, tell, fail}
  useCustomer(top.kind === 'customer' ? top.state.id : undefined, reading)
  useLead(top.kind === 'lead' ? top.state.id : undefined, reading)
  useEffects(state.effects, {context, look, tell, refresh, quit: () => exit(), fail})
  usePlacedCursor(state)
  // Until the event of a new size arrives, the old one would draw beyond the window.
  return <Frame state={{...state, size: {columns, rows}}} storeName={storeName} />
}

function Frame({state, storeName}: {state: ProgramState; storeName: string}): ReactElement {
  const {columns, rows} = state.size
  const theme = themeFor(state.look)
  if (isTooSmall(state.size)) {
    return (
      <Box width={columns} height={rows} overflow="hidden">
        <Text wrap="wrap">{tooSmallText(state.size, state.look)}</Text>
      </Box>
    )
  }
  const one = (content: Line): ReactElement => <Lines lines={[content]} width={columns} height={1} theme={theme} />
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      {one(headerLine(state, storeName))}
      {state.trouble === undefined ? null : one(line(`! ${safeText(state.trouble)}`, 'bad'))}
      <Body state={state} theme={theme} />
      {one(statusLine(state))}
      {one(footerLine(state))}
    </Box>
  )
}

function Body({state, theme}: {state: ProgramState; theme: Theme}): ReactElement {
  const around = surroundings(state)
  const screen = topScreen(state)
  if (state.help !== undefined) {
    const {columns, rows} = around.size
    return <Lines lines={helpLines(screen, state.help, around)} width={columns} height={rows} theme={theme} />
  }
  if (screen.kind === 'dashboard') return <Dashboard state={screen.state} around={around} theme={theme} />
  if (screen.kind === 'people') return <People state={screen.state} around={around} theme={theme} />
  if (screen.kind === 'customer') return <Customer state={screen.state} around={around} theme={theme} />
  return <Lead state={screen.state} around={around} theme={theme} />
}

/** The terminal's own cursor stands where text is typed, so that input methods place their window there. */
function usePlacedCursor(state: ProgramState): void {
  const {setCursorPosition} = useCursor()
  const filter = filterOf(topScreen(state))
  const shown = filter?.typing === true && state.help === undefined && !isTooSmall(state.size)
  const before = shown ? textBefore(filter.input) : ''
  const x = Math.min(state.size.columns - 1, 1 + stringWidth(safeText(before)))
  setCursorPosition(shown ? {x, y: state.size.rows - 2} : undefined)
}
