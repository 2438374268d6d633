import {Static, Text} from 'ink'
import {type ReactElement, useEffect, useRef, useState} from 'react'
import {greeting, linesToSpeak, NOTHING_SPOKEN, spokenOf} from './spoken.ts'
import {type ProgramProps, useProgram} from './use-program.ts'

/** The dashboard as plain lines, one below the other, for screen readers: what has changed is written, nothing is redrawn. */
export function PlainProgram(props: ProgramProps): ReactElement {
  const state = useProgram(props)
  const spoken = useRef(NOTHING_SPOKEN)
  const [lines, setLines] = useState<readonly string[]>([greeting(state)])
  useEffect(() => {
    const now = spokenOf(state)
    const fresh = linesToSpeak(spoken.current, now)
    spoken.current = now
    if (fresh.length > 0) setLines((before) => [...before, ...fresh])
  }, [state])
  return (
    <Static items={[...lines]}>
      {(text, index) => (
        <Text key={index} wrap="wrap">
          {text}
        </Text>
      )}
    </Static>
  )
}
