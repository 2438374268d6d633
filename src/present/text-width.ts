import stringWidth from 'string-width'

/**
 * Terminal columns that a text takes. Letters, lines, shades and Chinese are counted by their code; what may join with its
 * neighbours or has no width is left to the library, which takes a hundred times as long.
 */
export function textWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const own = widthOfCode(text.charCodeAt(at))
    if (own === 0) return stringWidth(text)
    width += own
  }
  return width
}

/** 0 for what is not told by the code alone. */
function widthOfCode(code: number): number {
  if (code >= 0x20 && code <= 0x7e) return 1
  // Ideographs, and Chinese punctuation in full width.
  if ((code >= 0x4e_00 && code <= 0x9f_ff) || (code >= 0xff_01 && code <= 0xff_5e)) return 2
  // Box drawing with blocks, braille.
  return (code >= 0x25_00 && code <= 0x25_9f) || (code >= 0x28_00 && code <= 0x28_ff) ? 1 : 0
}
