/**
 * The parts of a CEL condition that must all hold: `a && (b || c)` is `a` and `(b || c)`. A condition that is not made
 * of such parts is one part.
 */
export function conjunctsOf(condition: string): string[] {
  const parts: string[] = []
  let from = 0
  for (const {sign, at} of topLevelSigns(condition)) {
    if (sign !== '&&') return [condition.trim()]
    parts.push(condition.slice(from, at))
    from = at + 2
  }
  return [...parts, condition.slice(from)].map((part) => part.trim())
}

/** Texts in quotes, brackets, and the signs that join conditions; a sign stands at the top where no bracket is open. */
const TOKENS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[([{]|[)\]}]|&&|\|\||\?/g

function topLevelSigns(condition: string): {sign: string; at: number}[] {
  const signs: {sign: string; at: number}[] = []
  let depth = 0
  for (const {0: token, index} of condition.matchAll(TOKENS)) {
    if ('([{'.includes(token)) depth++
    else if (')]}'.includes(token)) depth--
    else if (depth === 0 && /^(?:&&|\|\||\?)$/.test(token)) signs.push({sign: token, at: index})
  }
  return signs
}
