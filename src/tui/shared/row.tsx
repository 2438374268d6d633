import {Text} from 'ink'
import {memo, type ReactElement} from 'react'
import type {Line} from './line.ts'
import type {Theme} from './theme.ts'

/** A row of the terminal. Rows that say the same as before are not drawn again. */
export const Row = memo(
  function Row({spans, theme}: {spans: Line; theme: Theme}): ReactElement {
    return (
      <Text wrap="hard">
        {joined(spans).map(({text, style}, at) => (
          <Text key={at} {...theme[style ?? 'plain']}>
            {text}
          </Text>
        ))}
      </Text>
    )
  },
  (before, after) => before.theme === after.theme && isSame(before.spans, after.spans),
)

function isSame(left: Line, right: Line): boolean {
  return (
    left.length === right.length &&
    left.every(({text, style}, at) => text === right[at]?.text && style === right[at]?.style)
  )
}

/** Neighbours of one style as one: what a click means there is not drawn. */
function joined(spans: Line): {text: string; style: Line[number]['style']}[] {
  const parts: {text: string; style: Line[number]['style']}[] = []
  for (const {text, style} of spans) {
    const last = parts.at(-1)
    if (last && last.style === style) last.text += text
    else parts.push({text, style})
  }
  return parts
}
