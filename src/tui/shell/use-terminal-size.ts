import {useStdout} from 'ink'
import {useEffect, useLayoutEffect, useRef, useState} from 'react'
import type {Size} from '../shared/size.ts'

/** Where the terminal does not say how large it is. */
const USUAL: Size = {columns: 80, rows: 24}

/** The size of the terminal; `laidOut` is called when what is drawn is laid out for another one than before. */
export function useTerminalSize(laidOut: () => void): Size {
  const stdout = useStdout().stdout as NodeJS.WriteStream
  const [size, setSize] = useState(() => sizeOf(stdout))
  useEffect(() => {
    const resized = (): void => setSize((before) => (isSame(before, sizeOf(stdout)) ? before : sizeOf(stdout)))
    // `on` waits for `laidOut` where the output is a `terminalOutput`.
    stdout.prependListener('resize', resized)
    resized()
    return () => void stdout.removeListener('resize', resized)
  }, [stdout])
  const last = useRef(size)
  useLayoutEffect(() => {
    if (last.current !== size) laidOut()
    last.current = size
  }, [size])
  return size
}

function sizeOf({columns, rows}: Size): Size {
  return {columns: columns || USUAL.columns, rows: rows || USUAL.rows}
}

function isSame(left: Size, right: Size): boolean {
  return left.columns === right.columns && left.rows === right.rows
}
