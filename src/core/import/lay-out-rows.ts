import {CrmError} from '../error/crm-error.ts'
import {currencyDigits} from '../money/money.ts'
import type {Settings} from '../setting/settings.ts'
import {closest} from '../text/closest.ts'
import type {DateFormat, DecimalMark} from './column-format.ts'
import {foldHeader} from './fold-header.ts'
import {columnsOf, recogniseProfile} from './recognise.ts'
import type {RowField, RowFields} from './row-fields.ts'
import {rowDateFormat, rowDecimalMark} from './row-formats.ts'
import type {RowLayout} from './row-layout.ts'
import type {RowNoun, RowProfile} from './row-profile.ts'
import type {Table} from './table.ts'

/** What the user says about a file of rows; everything else is recognised. */
export interface RowLayoutOptions {
  /** Field → header, over what is recognised. */
  map?: Readonly<Record<string, string>> | undefined
  profile?: string | undefined
  dateFormat?: DateFormat | undefined
  decimal?: DecimalMark | undefined
}

/** A noun's files: what they are called, their fields, and the layouts known of them. */
export interface RowKind {
  noun: RowNoun
  /** What messages call such a file, where it is not of the noun itself. */
  title?: string
  fields: RowFields
  profiles: readonly RowProfile[]
}

interface Surroundings {
  settings: Settings
  zone: string
  options: RowLayoutOptions
}

/**
 * How a file of rows is to be read: the layout of a platform where one fits, else the fields whose usual headers it
 * has, and over both what the user maps. Throws BAD_INPUT when a required field has no column, a mapping names what
 * is not there, or the dates could be either way.
 */
export async function layOutRows(
  table: Table,
  kind: RowKind,
  {settings, zone, options}: Surroundings,
): Promise<RowLayout> {
  const profile = chooseRowProfile(table, kind, options)
  const columns = columnsOf(table.headers, profile)
  for (const [field, header] of Object.entries(options.map ?? {})) {
    columns.set(knownField(field, kind), [columnNamed(table, header)])
  }
  refuseMissing(table, kind, columns)
  if (columns.size === 0) throw strange(table, kind)
  const base = {
    file: table.file,
    headers: table.headers,
    fields: kind.fields,
    ...{profile, columns, zone},
    digits: currencyDigits(settings.currency),
    country: settings.country,
  }
  return {
    ...base,
    dateFormat: options.dateFormat ?? (await rowDateFormat(table, base)),
    decimal: options.decimal ?? (await rowDecimalMark(table, base)),
  }
}

/**
 * The fields of a noun that a file's headers usually stand for. A header is used once, the first field that knows it
 * takes it: a list all that it knows in the order of the file, any other field the likeliest.
 */
export function columnsByWords(headers: readonly string[], fields: RowFields): Record<string, string[]> {
  const free = new Map<string, string>()
  for (const header of headers) if (header !== '' && !free.has(loose(header))) free.set(loose(header), header)
  const columns: Record<string, string[]> = {}
  for (const [name, {words = [], type}] of Object.entries(fields)) {
    const known = [name, ...words].map(loose).filter((word) => free.has(word))
    const taken = type === 'list' ? [...free.keys()].filter((word) => known.includes(word)) : known.slice(0, 1)
    if (taken.length === 0) continue
    columns[name] = taken.map((word) => free.get(word) as string)
    for (const word of taken) free.delete(word)
  }
  return columns
}

function chooseRowProfile(table: Table, {noun, fields, profiles}: RowKind, options: RowLayoutOptions): RowProfile {
  const known =
    options.profile === undefined
      ? (recogniseProfile(table.headers, profiles) ?? wordProfile(noun))
      : namedProfile(table, {noun, profiles}, options.profile)
  return known.by_words === true ? {...known, columns: columnsByWords(table.headers, fields)} : known
}

function namedProfile(
  {file, headers}: Table,
  {noun, profiles}: Pick<RowKind, 'noun' | 'profiles'>,
  name: string,
): RowProfile {
  const profile = profiles.find((candidate) => candidate.name === name)
  if (!profile) {
    throw new CrmError('BAD_INPUT', `There is no profile "${name}" for a ${noun} file.`, {
      hint: `Profiles: ${profiles.map((known) => known.name).join(', ')}.`,
    })
  }
  if (profile.by_words === true || columnsOf(headers, profile).size > 0) return profile
  throw new CrmError('BAD_INPUT', `${file} is no file of ${profile.title}: it has none of its columns.`, {
    hint: `Leave --profile out, or say which column is what with --map. Its columns: ${headers.filter(Boolean).join(', ')}.`,
    place: {file},
  })
}

function wordProfile(noun: RowNoun): RowProfile {
  return {noun, name: 'headers', title: 'recognised by its headers', required: [], columns: {}, by_words: true}
}

/** Without blanks, dashes and what templates add: `*手机号`, `手机号（必填）`, `Company*`. */
function loose(header: string): string {
  return foldHeader(header)
    .replace(/\((?:必填|选填|必填项|required|optional)\)/g, '')
    .replace(/[\s_*:-]+/g, '')
}

function knownField(field: string, {noun, title = noun, fields}: RowKind): string {
  if (Object.hasOwn(fields, field)) return field
  const names = Object.keys(fields)
  const meant = closest(field, names)
  throw new CrmError('BAD_INPUT', `"${field}" is no field of a ${title} file.`, {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}Fields: ${names.join(', ')}.`,
    candidates: meant === undefined ? [] : [meant],
  })
}

function columnNamed({file, headers}: Table, header: string): number {
  const at = headers.findIndex((own) => own !== '' && foldHeader(own) === foldHeader(header))
  if (at >= 0) return at
  const meant = closest(header, headers)
  throw new CrmError('BAD_INPUT', `${file} has no column "${header}".`, {
    hint: `${meant === undefined ? '' : `Did you mean "${meant}"? `}Its columns: ${headers.filter(Boolean).join(', ')}.`,
    place: {file, column: header},
    candidates: meant === undefined ? [] : [meant],
  })
}

function strange({file, headers}: Table, {noun, title = noun}: RowKind): CrmError {
  return new CrmError('BAD_INPUT', `${file} has no column that is known of a ${title} file.`, {
    hint: `Say which is what: --map FIELD=HEADER,... Its columns: ${headers.filter(Boolean).join(', ')}.`,
    place: {file},
  })
}

function refuseMissing(
  {file, headers}: Table,
  {noun, title = noun, fields}: RowKind,
  columns: ReadonlyMap<string, unknown>,
): void {
  const missing = Object.entries(fields).find(([name, field]) => field.required === true && !columns.has(name))
  if (!missing) return
  const [name, {meaning}] = missing as [string, RowField]
  throw new CrmError('BAD_INPUT', `${file} has no column for ${name} (${meaning}), which a ${title} file needs.`, {
    hint: `Say which it is: --map ${name}=HEADER. Its columns: ${headers.filter(Boolean).join(', ')}.`,
    place: {file},
  })
}
