import type {Terminal} from './terminal.ts'

const CORNERS: Readonly<Record<string, {side: string; end: string}>> = {
  '╗': {side: '║', end: '╝'},
  '╮': {side: '│', end: '╯'},
}

/** The store's name comes first, after the program's where there is room. */
export const HEADER = /^(?:patron · )?\S+\.\w+/

/** What is wrong with a screen: lines too long, sides of frames out of line, bars that are not in their places. */
export function faultsOf(terminal: Terminal): string[] {
  const lines = terminal.lines()
  return [
    ...terminal.overflows().map((row) => `row ${row} is the rest of a line that is too long`),
    ...(HEADER.test(lines[0] ?? '') ? [] : [`the first row is ${lines[0]}`]),
    ...(/\[\d? ?\S.*\]/.test(lines[1] ?? '') ? [] : [`the row of tabs is ${lines[1]}`]),
    ...(/ q (?:quit|退出)$/.test(lines.at(-1) ?? '') ? [] : [`the last row is ${lines.at(-1)}`]),
    ...frameFaults(terminal, lines.length),
  ]
}

/** Below each right corner there are sides, in the same column, down to the other corner. */
function frameFaults(terminal: Terminal, rows: number): string[] {
  return Object.entries(CORNERS).flatMap(([corner, {side, end}]) => {
    const columnsOf = Array.from({length: rows}, (_, row) => ({
      corner: terminal.columnsOf(row, corner),
      side: new Set(terminal.columnsOf(row, side)),
      end: new Set(terminal.columnsOf(row, end)),
    }))
    return columnsOf.flatMap(({corner: columns}, top) =>
      columns.flatMap((column) => {
        const below = columnsOf.slice(top + 1)
        const stop = below.findIndex(({side: sides}) => !sides.has(column))
        if (stop >= 0 && below[stop]?.end.has(column)) return []
        return [`the frame with its corner at row ${top}, column ${column} is broken at row ${top + 1 + stop}`]
      }),
    )
  })
}
