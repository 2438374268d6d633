/** How a text message is sent: by which alphabet, in how many units, and so in how many messages it is charged. */
export interface TextParts {
  encoding: 'gsm-7' | 'ucs-2'
  units: number
  parts: number
  /** Characters of a text in Latin letters that keep it from the shorter alphabet. */
  costly: string[]
}

/** The default alphabet of GSM, and its extension whose characters take two septets: 3GPP TS 23.038, section 6.2.1. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const EXTENDED = new Set('\f^{}\\[~]|€')

/** Units that fit into one message, and into each of several, which have a header: 3GPP TS 23.040, section 9.2.3.24. */
const ROOM = {'gsm-7': {one: 160, each: 153}, 'ucs-2': {one: 70, each: 67}} as const

const MOST_COSTLY = 5

/** A text as messages. Nothing of two units is parted between two messages. */
export function textParts(text: string): TextParts {
  const characters = [...text]
  const costly = [...new Set(characters.filter((one) => !BASIC.has(one) && !EXTENDED.has(one)))]
  const encoding = costly.length === 0 ? 'gsm-7' : 'ucs-2'
  const sizes = characters.map((one) => (encoding === 'ucs-2' ? one.length : EXTENDED.has(one) ? 2 : 1))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const {one, each} = ROOM[encoding]
  const parts = units <= one ? 1 : filled(sizes, each)
  return {encoding, units, parts, costly: isLatin(costly) ? costly.slice(0, MOST_COSTLY) : []}
}

function filled(sizes: readonly number[], room: number): number {
  let parts = 1
  let left = room
  for (const size of sizes) {
    if (size > left) [parts, left] = [parts + 1, room]
    left -= size
  }
  return parts
}

/** Whether the few characters that do not fit could be written otherwise: a dash, a curly quote, an emoji. */
function isLatin(costly: readonly string[]): boolean {
  return costly.every(
    (one) =>
      !/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Cyrillic}|\p{Script=Arabic}/u.test(
        one,
      ),
  )
}
