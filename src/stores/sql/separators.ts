/** Control characters that no name, id or note has; texts in which one turns up are put together with the next. */
const SEPARATORS = [31, 30, 29, 28, 27, 26]

/** This many different characters that are in none of the texts; undefined where there are not as many. */
export function separatorsFor(texts: readonly (string | undefined)[], count: number): number[] | undefined {
  const free = SEPARATORS.filter((code) => {
    const character = String.fromCharCode(code)
    return !texts.some((text) => text?.includes(character))
  })
  return free.length < count ? undefined : free.slice(0, count)
}

/** A parameter that is many texts in one, as rows. */
export function splitSql(parameter: number, separator: number): string {
  return `unnest(string_to_array($${parameter}, chr(${separator})))`
}
