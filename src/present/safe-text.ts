/* oxlint-disable no-control-regex */
const UNSAFE =
  // C0 and C1 controls, bidirectional marks and overrides, line and paragraph separators, other invisible formats, lone surrogates
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Text from data, harmless on a terminal: control characters, escape sequences and marks that turn the writing
 * direction are shown as what they are (`␛`, `\u202e`). Ordinary text of any script is left alone.
 */
export function safeText(text: string): string {
  return text.replace(UNSAFE, (char) => {
    const code = char.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    if (code === 0x7f) return '␡'
    return `\\u${code.toString(16).padStart(4, '0')}`
  })
}
