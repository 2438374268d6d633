/** How a card's version writes text: 2.1 escapes separators only and has line breaks in QUOTED-PRINTABLE. */
export interface TextForm {
  version21: boolean
}

/** A value as text: escapes undone, line ends as `\n`, no blanks around it. */
export function textOf(value: string, {version21}: TextForm): string {
  const plain = value.includes('\\') ? value.replace(version21 ? ESCAPES_21 : ESCAPES, unescape) : value
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n').trim() : plain.trim()
}

const ESCAPES = /\\([\\,;:nN])/g
const ESCAPES_21 = /\\([\\,;:])/g

function unescape(_: string, escaped: string): string {
  return escaped === 'n' || escaped === 'N' ? '\n' : escaped
}

/**
 * The parts of a structured value as text: `N`, `ADR` and `ORG` are separated by `;`, `CATEGORIES` by `,`. An escaped
 * separator separates nothing.
 */
export function partsOf(value: string, separator: ';' | ',', form: TextForm): string[] {
  return splitUnescaped(value, separator).map((part) => textOf(part, form))
}

function splitUnescaped(value: string, separator: string): string[] {
  if (!value.includes('\\')) return value.split(separator)
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '\\') i++
    else if (value[i] === separator) {
      parts.push(value.slice(from, i))
      from = i + 1
    }
  }
  return [...parts, value.slice(from)]
}
