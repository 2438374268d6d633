/** The parts of a name as a file gives them; each may be missing. */
export interface NameParts {
  /** The whole name, where the file has one. */
  name?: string | undefined
  first_name?: string | undefined
  middle_name?: string | undefined
  last_name?: string | undefined
}

/**
 * The one name of a person from a whole name, its parts, or both; undefined when nothing is said. Parts in Chinese,
 * Japanese or Korean script are joined family name first and without a blank (王 + 小明 is 王小明), all others as
 * First Middle Last. The whole name wins over the parts, except where it is the same East Asian name turned round or
 * cut with a blank, as address books write it (`小明 王`).
 */
export function personName({name, first_name, middle_name, last_name}: NameParts): string | undefined {
  const whole = tidy(name)
  const [first, middle, last] = [tidy(first_name), tidy(middle_name), tidy(last_name)]
  const composed = isEastAsian(first + middle + last) ? eastAsian(last, middle + first) : joined([first, middle, last])
  if (whole === '') return composed || undefined
  return isTurned(whole, {given: middle + first, family: last}) ? composed : whole
}

function tidy(text: string | undefined): string {
  return text === undefined ? '' : text.replace(/\s+/g, ' ').trim()
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

/** People who are asked for two names and have one write it into both fields. */
function eastAsian(family: string, given: string): string {
  return family === given && family.length > 1 ? family : family + given
}

function isTurned(whole: string, {given, family}: {given: string; family: string}): boolean {
  if (given === '' || family === '' || !isEastAsian(given + family)) return false
  const bare = whole.replaceAll(' ', '')
  return bare === given + family || bare === family + given
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·・ー]+$/u

function isEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text)
}
