const MASK = '****'

/** A person's name of which only the beginning of each word is left: `王**`, `W*** K***`. */
export function maskName(name: string): string {
  return name
    .split(/(\s+)/)
    .map((word) => (word.trim() === '' ? word : `${firstLetter(word)}${isHan(word) ? '**' : '***'}`))
    .join('')
}

/** A phone without its middle: `138****5678`, `+86138****5678`. */
export function maskPhone(phone: string): string {
  if (isHidden(phone)) return phone
  const digits = phone.replace(/\D/g, '').length
  if (digits < 5) return MASK
  const code = phone.startsWith('+86') ? 3 : phone.startsWith('+') ? 1 : 0
  const [shown, last] = digits >= 10 ? [3, 4] : [2, 2]
  return `${phone.slice(0, code + shown)}${MASK}${phone.slice(-last)}`
}

/** An e-mail address of which the domain and the first letter are left: `l***@example.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? MASK : `${firstLetter(email)}***${email.slice(at)}`
}

/** A card number, buyer id or WeChat id without its middle; what stands before a slash is a channel and stays. */
export function maskKey(key: string): string {
  const own = key.slice(key.indexOf('/') + 1)
  if (isHidden(own)) return key
  const shown = own.length > 6 ? 2 : own.length > 3 ? 1 : 0
  return `${key.slice(0, key.length - own.length)}${own.slice(0, shown)}${MASK}${own.slice(own.length - shown)}`
}

/** Free text: nothing of it is left. */
export function maskWords(text: string): string {
  return text === '' ? '' : '***'
}

/** An identity as its key says it: `phone:+8613800138000`, `nickname:taobao/Li`. */
export function maskIdentity(key: string): string {
  const colon = key.indexOf(':')
  return `${key.slice(0, colon + 1)}${maskerOf(key.slice(0, colon))(key.slice(colon + 1))}`
}

/** How the values of one type of identity are masked. */
export function maskerOf(type: string): (value: string) => string {
  if (type === 'phone') return maskPhone
  if (type === 'email') return maskEmail
  if (type === 'name') return maskName
  if (type === 'nickname') return (value) => value.replace(/[^/]+$/, maskName)
  return maskKey
}

const IDENTITY = /\b(?:buyer|phone|email|card|wechat|nickname):(?!\s)[^\s"'，。,;|]+/g
const EMAIL = /[^\s@<>"'(),;:，。、：；（）《》“”]+@[^\s@<>"'(),;:，。、：；（）《》“”]+\.\p{L}{2,}/gu
/** Numbers with their country code, Chinese mobiles and landlines, and the way American ones are written. */
const PHONE =
  /(?<![\d.\w])(?:\+\d[\d ()-]{6,17}\d|(?:86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})|0\d{2,3}-\d{7,8}|\(\d{3}\) ?\d{3}[- ]\d{4}|\d{3}[-.]\d{3}[-.]\d{4})(?!\d)/g

/** What has none of these holds nothing to mask: most cells of a list, dates among them. */
const SUSPECT = /@|[a-z]:\S|\d{7}|[-) .]\d{3}/

/** A net over free sentences: every phone, e-mail address and identity that stands in them. */
export function maskText(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(IDENTITY, maskIdentity).replace(EMAIL, maskEmail).replace(PHONE, maskPhone)
}

/** Whether somebody else took the middle out already. */
function isHidden(text: string): boolean {
  return /[*＊•●]{2,}/.test(text) && text.replace(/[*＊•●]/g, '').length <= 10
}

function firstLetter(word: string): string {
  const [first = ''] = word
  return first
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word)
}
