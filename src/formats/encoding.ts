import type {Survey} from './survey.ts'
import {inputError} from './input-error.ts'

const ALIASES: Record<string, string> = {
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  'mac roman': 'macintosh',
  ansi: 'windows-1252',
  cp936: 'gbk',
  cp1252: 'windows-1252',
  utf16: 'utf-16le',
  utf8: 'utf-8',
}

/** The encoding that the user declared, by its WHATWG name; throws BAD_INPUT when nobody knows it. */
export function declaredEncoding(file: string, label: string): string {
  const encoding = namedEncoding(label)
  if (encoding !== undefined) return encoding
  throw inputError(file, `"${label}" is no encoding that is known`, {
    hint: 'Use utf-8, gb18030, windows-1252, utf-16le, big5, shift_jis, macintosh or another WHATWG name.',
  })
}

/** The WHATWG name of an encoding by any of its names; undefined when nobody knows it. */
export function namedEncoding(label: string): string | undefined {
  const known = ALIASES[label.trim().toLowerCase()] ?? label
  try {
    return new TextDecoder(known).encoding
  } catch {
    return undefined
  }
}

/**
 * The encoding of a text file, from its bytes: a byte order mark decides; else UTF-16 when every other byte of its
 * beginning is mostly zero; else UTF-8 when all bytes are valid UTF-8; else GB18030 when the bytes above ASCII
 * stand in pairs, as Chinese has them, and windows-1252 when they stand alone between letters, as accents do.
 * Undefined when the bytes are no text.
 */
export function recogniseEncoding(survey: Survey): string | undefined {
  const {head, utf8, sample} = survey
  const marked = byteOrderMark(head)
  if (marked !== undefined) return marked
  if (head.includes(0)) return utf16WithoutMark(head)
  if (utf8) return 'utf-8'
  return standsInPairs(sample) ? 'gb18030' : 'windows-1252'
}

function byteOrderMark(head: Buffer): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0x84 && head[1] === 0x31 && head[2] === 0x95 && head[3] === 0x33) return 'gb18030'
  return undefined
}

/** Delimiters, digits and line ends have a zero byte on one side in UTF-16, never on the other. */
function utf16WithoutMark(head: Buffer): string | undefined {
  const zeros = [0, 0]
  const length = Math.min(head.length, 4096)
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i % 2]!++
  const [even, odd] = zeros as [number, number]
  const many = length / 20
  if (odd >= many && even * 20 <= odd) return 'utf-16le'
  if (even >= many && odd * 20 <= even) return 'utf-16be'
  return undefined
}

/**
 * Whether the bytes above ASCII look like Chinese. In GB18030 a character of the common set is two bytes, both
 * above A0; in a western text such a byte is followed by a letter, a blank or a delimiter.
 */
function standsInPairs(sample: Buffer): boolean {
  let pairs = 0
  let others = 0
  // The last byte is left out: the sample may end in the middle of a character.
  for (let i = 0; i < sample.length - 1; i++) {
    if ((sample[i] as number) < 0x80) continue
    if ((sample[i] as number) >= 0xa1 && (sample[i + 1] as number) >= 0xa1) {
      pairs++
      i++
    } else others++
  }
  return pairs > others
}
