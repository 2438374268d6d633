import {Box, Text} from 'ink'
import type {ReactElement} from 'react'
import {fitLine, type Line} from './line.ts'
import type {Theme} from './theme.ts'

/** Lines drawn one below the other, each exactly `width` columns; missing ones up to `height` are blank. */
export function Lines(props: {lines: readonly Line[]; width: number; height: number; theme: Theme}): ReactElement {
  const {lines, width, height, theme} = props
  const shown = Array.from({length: height}, (_, index) => fitLine(lines[index] ?? [], width))
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0}>
      {shown.map((spans, index) => (
        <Text key={index} wrap="truncate">
          {spans.map(({text, style}, at) => (
            <Text key={at} {...theme[style ?? 'plain']}>
              {text}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  )
}
