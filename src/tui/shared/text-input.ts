/** A line of text being typed; `cursor` counts graphemes before it. */
export interface TextInput {
  text: string
  cursor: number
}

export const NO_TEXT: TextInput = {text: '', cursor: 0}

/** The text after a key. Keys that do not edit leave it as it is. */
export function typeKey({text, cursor}: TextInput, key: string): TextInput {
  const before = graphemes(text).slice(0, cursor)
  const after = graphemes(text).slice(cursor)
  const at = (left: readonly string[], right: readonly string[]): TextInput => ({
    text: [...left, ...right].join(''),
    cursor: graphemes(left.join('')).length,
  })
  if (key === 'left') return {text, cursor: Math.max(0, cursor - 1)}
  if (key === 'right') return {text, cursor: Math.min(before.length + after.length, cursor + 1)}
  if (key === 'home' || key === 'ctrl-a') return {text, cursor: 0}
  if (key === 'end' || key === 'ctrl-e') return {text, cursor: before.length + after.length}
  if (key === 'backspace') return at(before.slice(0, -1), after)
  if (key === 'delete') return at(before, after.slice(1))
  if (key === 'ctrl-u') return at([], after)
  if (key === 'ctrl-w') return at(graphemes(before.join('').replace(/\S+\s*$/, '')), after)
  return isTyped(key) ? at([...before, key], after) : {text, cursor}
}

/** The text before the cursor. */
export function textBefore({text, cursor}: TextInput): string {
  return graphemes(text).slice(0, cursor).join('')
}

/** Whether a key is a character and no command; names of keys have several letters. */
function isTyped(key: string): boolean {
  return graphemes(key).length === 1
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(text), ({segment}) => segment)
}
