import {isUtf8} from 'node:buffer'
import {namedEncoding, recogniseEncoding} from './encoding.ts'
import type {VcardProperty} from './vcard-property.ts'

/** Turns a property's bytes into text. Throws an `UnknownCharset` where the card names one that nobody knows. */
export type DecodeValue = (property: VcardProperty) => string

/** A character set that a card names and that is none. */
export class UnknownCharset extends Error {}

/**
 * A decoder of values: QUOTED-PRINTABLE is undone, and the bytes are read in the property's own CHARSET, else in the
 * encoding the user declared, else in UTF-8 where they are that, else in that of the file (or, of quoted bytes, the
 * one they look like).
 */
export function valueDecoder({file, declared}: {file: string; declared: string | undefined}): DecodeValue {
  const decoders = new Map<string, {decode(bytes: Buffer): string}>()
  const decode = (bytes: Buffer, encoding: string): string => {
    let decoder = decoders.get(encoding)
    if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding)))
    return decoder.decode(bytes)
  }
  return (property) => {
    const quoted = isQuoted(property)
    const raw = quoted ? unquote(property.raw) : property.raw
    if (isAscii(raw)) return raw
    const bytes = Buffer.from(raw, 'latin1')
    const named = charsetOf(property) ?? declared
    return decode(bytes, named ?? (isUtf8(bytes) ? 'utf-8' : quoted ? encodingOf(bytes) : file))
  }
}

function isQuoted({params}: VcardProperty): boolean {
  return params.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE'
}

function charsetOf({params}: VcardProperty): string | undefined {
  const charset = params.get('CHARSET')
  if (charset === undefined || charset === '') return undefined
  const encoding = namedEncoding(charset)
  if (encoding === undefined) throw new UnknownCharset(`"${charset}" is no character set that is known`)
  return encoding
}

function encodingOf(bytes: Buffer): string {
  return recogniseEncoding({head: bytes, sample: bytes, utf8: false, whole: true, digest: ''}) ?? 'windows-1252'
}

/** `=E7=8E=8B` as the bytes; an equals sign with anything else behind it stays. */
function unquote(text: string): string {
  return text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false
  return true
}
