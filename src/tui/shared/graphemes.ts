/** What people take for single characters: `e` with its accent, a family emoji, a flag. */
export function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(text), ({segment}) => segment)
}
