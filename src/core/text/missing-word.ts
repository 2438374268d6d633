/** A test for words that forms and exports put where nothing was said (`Select`, `-`, `N/A`), written in any case. */
export function missingTest(words: readonly string[]): (text: string) => boolean {
  const folded = new Set(words.map(foldWord))
  return (text) => text === '' || folded.has(foldWord(text))
}

/** A word as it is compared: `Google` and `google` are one. */
export function foldWord(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}
