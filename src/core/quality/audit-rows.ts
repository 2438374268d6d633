import {CrmError} from '../error/crm-error.ts'
import {parseYesNo} from '../import/yes-no.ts'
import type {Table} from '../import/table.ts'
import type {ListColumn} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'
import type {AuditItem} from './quality-record.ts'
import type {Finding} from './record-audit.ts'

/** A check list as a list; `right` is what the person who checks fills in. */
export const SAMPLE_COLUMNS: readonly ListColumn[] = [
  {key: 'audit', type: 'text'},
  {key: 'customer_id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'tag', type: 'text'},
  {key: 'kind', type: 'text'},
  {key: 'right', type: 'boolean'},
  {key: 'note', type: 'text'},
]

export const AUDIT_COLUMNS_SHOWN: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'at', type: 'instant'},
  {key: 'recorded_at', type: 'instant'},
  {key: 'drawn', type: 'integer'},
  {key: 'checked', type: 'integer'},
  {key: 'wrong', type: 'integer'},
  {key: 'right_share', type: 'share'},
]

/** The lines of an audit, with the names of the customers. Throws NOT_FOUND. */
export async function auditRows({store}: Context, id: string): Promise<(AuditItem & {audit: string; name?: string})[]> {
  return store.read(async (book) => {
    const audit = await book.get('audit', id.trim().toUpperCase())
    if (!audit)
      throw new CrmError('NOT_FOUND', `There is no audit "${id}".`, {hint: '`patron quality audits` lists them.'})
    const customers = await book.getMany(
      'customer',
      audit.items.map(({customer_id}) => customer_id),
    )
    const names = new Map(customers.map((customer) => [customer.id, customer.name]))
    return audit.items.map((item) => {
      const name = names.get(item.customer_id)
      return {audit: audit.id, ...item, ...(name === undefined ? {} : {name})}
    })
  })
}

/** The findings in a filled check list; lines whose `right` is empty were not checked. Throws BAD_INPUT naming row and value. */
export async function findingsOf(table: Table): Promise<Finding[]> {
  const column = (name: string): number => table.headers.findIndex((header) => header.trim().toLowerCase() === name)
  const [customer, tag, right, note] = ['customer_id', 'tag', 'right', 'note'].map(column) as [
    number,
    number,
    number,
    number,
  ]
  if (customer < 0 || tag < 0 || right < 0) {
    throw new CrmError('BAD_INPUT', `${table.file} needs the columns customer_id, tag and right.`, {
      hint: 'Fill in the list that `patron quality sample --format csv` wrote.',
      place: {file: table.file},
    })
  }
  const findings: Finding[] = []
  for await (const {rows, numbers} of table.batches()) {
    for (const [index, cells] of rows.entries()) {
      const said = cells[right] ?? ''
      if (said === '') continue
      const place = {file: table.file, row: numbers[index] as number, column: 'right', value: said}
      findings.push({
        customer_id: cells[customer] ?? '',
        tag: cells[tag] ?? '',
        right: yesOrNo(said, place),
        note: cells[note] || undefined,
      })
    }
  }
  return findings
}

function yesOrNo(text: string, place: {file: string; row: number; column: string; value: string}): boolean {
  const said = parseYesNo(text)
  if (said !== undefined) return said
  throw new CrmError('BAD_INPUT', `${place.file}, row ${place.row}: "${text}" in column right is neither yes nor no.`, {
    hint: 'Write yes or no, or leave it empty for a line that was not checked. Nothing was kept.',
    place,
  })
}
