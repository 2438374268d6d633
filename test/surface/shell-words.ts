/** The words of a command line as a POSIX shell would split it, as far as quotes go; `|`, `>`, `<`, `&&`, `;` stand alone. */
export function shellWords(line: string): string[] {
  const pattern = /\s+|(&&|\|\||[|<>;])|((?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"|<>;&\\])+)/gsy
  const words: string[] = []
  let end = 0
  for (const [all, operator, word] of line.matchAll(pattern)) {
    end += all.length
    if (operator !== undefined) words.push(operator)
    if (word !== undefined) words.push(unquoted(word))
  }
  if (end < line.length) throw new Error(`This is no command line from character ${end} on: ${line}`)
  return words
}

/** The programs of a pipeline, each with its words, redirections left out. */
export function programs(line: string): string[][] {
  const found: string[][] = [[]]
  const words = shellWords(line)
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string
    if (/^(\||\|\||&&|;)$/.test(word)) found.push([])
    else if (word === '>' || word === '<') index++
    else found.at(-1)?.push(word)
  }
  return found
}

function unquoted(word: string): string {
  return word.replace(
    /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gs,
    (_, single?: string, double?: string, escaped?: string) => {
      return single ?? escaped ?? (double as string).replace(/\\(.)/gs, '$1')
    },
  )
}
