import {type Card, isVersion21} from './vcard-cards.ts'
import {preference, type VcardProperty} from './vcard-property.ts'
import {partsOf, type TextForm, textOf} from './vcard-text.ts'
import type {DecodeValue} from './vcard-value.ts'

/** The columns of every vCard file, whatever its cards hold. */
export const VCARD_HEADERS = [
  'Formatted Name',
  'Family Name',
  'Given Name',
  'Middle Name',
  'Nickname',
  'Organization',
  'Title',
  'Phone',
  'E-mail',
  'WeChat',
  'Gender',
  'Birthday',
  'Street',
  'City',
  'Region',
  'Postal Code',
  'Country',
  'Note',
  'Categories',
  'UID',
] as const

/** Between several values of one cell, as Google's exports have it. */
const BETWEEN = ' ::: '

/** A card as a row of text under `VCARD_HEADERS`. Throws an `UnknownCharset`. */
export function rowOfCard(card: Card, decode: DecodeValue): string[] {
  const form = {version21: isVersion21(card)}
  const read = reader(card, decode, form)
  const [family = '', given = '', middle = ''] = read.parts('N', ';')
  const [organization = ''] = read.parts('ORG', ';')
  const [box = '', extended = '', street = '', city = '', region = '', code = '', country = ''] = read.parts('ADR', ';')
  return [
    read.text('FN') || (family + given + middle === '' ? organization : ''),
    ...[family, given, middle],
    read.text('NICKNAME'),
    organization,
    read.text('TITLE') || read.text('ROLE'),
    read.each('TEL', plainPhone),
    read.each('EMAIL', plainEmail),
    weChat(read),
    genderOf(read.text('GENDER') || read.text('X-GENDER')),
    birthdayOf(read.first('BDAY'), read.text('BDAY')),
    [street, extended, box].filter(Boolean).join(' ').replaceAll('\n', ' '),
    ...[city, region, code, country],
    read.text('NOTE'),
    [...new Set(read.all('CATEGORIES').flatMap((value) => partsOf(value, ',', form)))].filter(Boolean).join(BETWEEN),
    read.text('UID').replace(/^urn:uuid:/i, ''),
  ]
}

interface Reader {
  /** The preferred one of several. */
  first(name: string): VcardProperty | undefined
  text(name: string): string
  parts(name: string, separator: ';' | ','): string[]
  /** The values of all, decoded, the preferred first. */
  all(name: string): string[]
  /** The values of all in one cell, each as `plain` has it, without those that it makes empty. */
  each(name: string, plain: (text: string, types: readonly string[]) => string): string
}

function reader({properties}: Card, decode: DecodeValue, form: TextForm): Reader {
  const byName = new Map<string, VcardProperty[]>()
  for (const property of properties) {
    const same = byName.get(property.name)
    if (same) same.push(property)
    else byName.set(property.name, [property])
  }
  for (const same of byName.values())
    if (same.length > 1) same.sort((left, right) => preference(left) - preference(right))
  const first = (name: string): string => valueOf(byName.get(name)?.[0])
  const valueOf = (property: VcardProperty | undefined): string => (property ? decode(property) : '')
  return {
    first: (name) => byName.get(name)?.[0],
    text: (name) => textOf(first(name), form),
    parts: (name, separator) => partsOf(first(name), separator, form),
    all: (name) => (byName.get(name) ?? []).map(valueOf),
    each(name, plain) {
      const items = (byName.get(name) ?? []).map((one) => {
        const label = valueOf(labelOf(one, properties)).toLowerCase()
        return plain(textOf(decode(one), form), label === '' ? one.types : [...one.types, label])
      })
      return items.length < 2 ? (items[0] ?? '') : [...new Set(items)].filter(Boolean).join(BETWEEN)
    },
  }
}

/** What Apple calls a value, `item1.X-ABLabel:_$!<HomeFAX>!$_`, beside `item1.TEL`. */
function labelOf({group}: VcardProperty, properties: readonly VcardProperty[]): VcardProperty | undefined {
  if (group === undefined) return undefined
  return properties.find((property) => property.name === 'X-ABLABEL' && property.group === group)
}

/** A number without `tel:` and what is dialled after a pause; nothing for a fax or pager. */
function plainPhone(text: string, types: readonly string[]): string {
  if (types.some((type) => type.includes('fax') || type === 'pager') && !types.includes('voice')) return ''
  return text
    .replace(/^tel:/i, '')
    .replace(/(?<=\d)\s*[;,pw].*$/i, '')
    .trim()
}

function plainEmail(text: string): string {
  return text.replace(/^mailto:/i, '')
}

function weChat(read: Reader): string {
  const messages = read.each('IMPP', (text, types) => {
    const isWeChat = /^(?:wechat|weixin):/i.test(text) || types.some((type) => /wechat|weixin|微信/.test(type))
    return isWeChat ? text.replace(/^[a-z-]+:/i, '') : ''
  })
  return [read.text('X-WECHAT'), read.text('X-WEIXIN'), messages].filter(Boolean).join(BETWEEN)
}

/** `F` of `F;grrrl`; nothing where the card says that it is unknown or does not apply. */
function genderOf(text: string): string {
  const [sex = ''] = text.split(';')
  return /^[UN]$/i.test(sex.trim()) ? '' : sex.trim()
}

/** A birthday as it stands, except where Apple says which year stands for none. */
function birthdayOf(property: VcardProperty | undefined, text: string): string {
  const omitted = property?.params.get('X-APPLE-OMIT-YEAR')
  const day = text.replace(/T[\d:.Zz+-]*$/, '')
  return omitted !== undefined && day.startsWith(omitted) ? `--${day.slice(4).replace(/^-/, '')}` : day
}
