import {CrmError} from '../error/crm-error.ts'
import {foldHeader} from '../import/fold-header.ts'
import type {RowFields} from '../import/row-fields.ts'
import type {Table} from '../import/table.ts'
import {closest} from '../text/closest.ts'
import {type CustomField, FIELD_TYPES, type FieldType} from './custom-field.ts'
import {checkFieldName} from './field-name.ts'
import {inferFieldType} from './infer-field-type.ts'

/** The custom fields that a file fills, and the column of each; `fresh` are those it declares. */
export interface ColumnFields {
  fields: CustomField[]
  fresh: CustomField[]
  /** Name → header. */
  map: Record<string, string>
}

/**
 * The custom fields of a file: those asked for (`size` or `size:number` → header), and those declared before whose
 * name or title is one of its headers. A type that is not said is inferred from the column. Throws BAD_INPUT for a
 * name that cannot be, a header that is not there, and a type other than the declared one.
 */
export async function columnFields(
  table: Table,
  {known, asked}: {known: readonly CustomField[]; asked: Readonly<Record<string, string>>},
): Promise<ColumnFields> {
  const found: ColumnFields = {fields: [], fresh: [], map: {}}
  for (const [spec, header] of Object.entries(asked)) {
    const [name, type] = parseSpec(spec)
    const place = placeOf(table, header)
    const old = known.find(({id}) => id === name)
    if (old && type !== undefined && type !== old.type) throw otherType(old, type)
    const field = old ?? {id: name, type: type ?? (await inferFieldType(table, place)), title: header}
    found.fields.push(field)
    if (!old) found.fresh.push(field)
    found.map[name] = header
  }
  for (const field of known) {
    const header = Object.hasOwn(found.map, field.id) ? undefined : headerOf(field, table)
    if (header === undefined) continue
    found.fields.push(field)
    found.map[field.id] = header
  }
  return found
}

/** Custom fields as the engine reads them: what does not fit the type is left out of its row, counted and shown. */
export function customRowFields(fields: readonly CustomField[]): RowFields {
  return Object.fromEntries(fields.map(({id, type, title}) => [id, {type, meaning: title ?? id, soft: true}]))
}

function parseSpec(spec: string): [name: string, type: FieldType | undefined] {
  const [name, word] = spec.split(':', 2) as [string, string | undefined]
  checkFieldName(name)
  const type = FIELD_TYPES.find((known) => known === word)
  if (word === undefined || type !== undefined) return [name, type]
  throw new CrmError('BAD_INPUT', `"${word}" is no type of a field.`, {
    hint: `Write it as --field ${name}:number=HEADER; types: ${FIELD_TYPES.join(', ')}.`,
  })
}

function placeOf({file, headers}: Table, header: string): number {
  const place = headers.findIndex((own) => own !== '' && foldHeader(own) === foldHeader(header))
  if (place >= 0) return place
  const meant = closest(header, headers)
  throw new CrmError('BAD_INPUT', `${file} has no column "${header}".`, {
    hint: `${meant === undefined ? '' : `Did you mean "${meant}"? `}Its columns: ${headers.filter(Boolean).join(', ')}.`,
    place: {file, column: header},
    candidates: meant === undefined ? [] : [meant],
  })
}

function headerOf({id, title}: CustomField, {headers}: Table): string | undefined {
  const names = [title, id].flatMap((name) => (name === undefined ? [] : [foldHeader(name)]))
  return headers.find((header) => names.includes(foldHeader(header)))
}

function otherType({id, type}: CustomField, asked: FieldType): CrmError {
  return new CrmError('BAD_INPUT', `The field ${id} holds ${type} values, not ${asked}.`, {
    hint: `Leave the type out: --field ${id}=HEADER. To declare it anew, remove it first: patron customer field remove ${id} --yes.`,
  })
}
