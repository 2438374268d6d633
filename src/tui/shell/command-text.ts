import {aroundOf, type ProgramState, specOf, topScreen} from './state.ts'

/** The command line that shows the same as the screen on top; undefined where none does. */
export function commandText(state: ProgramState): string | undefined {
  const top = topScreen(state)
  const words = specOf(top).command?.(top.state, aroundOf(state, top))
  return words && ['patron', ...words].map(quoted).join(' ')
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}@%+=:,./_-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
