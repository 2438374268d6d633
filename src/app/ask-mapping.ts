import {ORDER_FIELDS, type OrderField} from '../core/import/order-fields.ts'
import type {OrderProfile} from '../core/import/order-profile.ts'
import {recogniseProfile} from '../core/import/recognise.ts'
import {suggestMapping} from '../core/import/suggest-mapping.ts'
import type {Table} from '../core/import/table.ts'
import {safeText} from '../present/safe-text.ts'
import {canAsk} from './terminal.ts'

const ESSENTIAL: readonly OrderField[] = ['date', 'amount', 'order_number', 'customer', 'phone', 'status']
const NONE = ''

/** Proposes a mapping at the prompt for a file of no known layout. Undefined when nobody can be asked or need not be. */
export async function askMapping(
  table: Table,
  profiles: readonly OrderProfile[],
): Promise<Record<string, string> | undefined> {
  if (!canAsk() || recogniseProfile(table.headers, profiles)) return undefined
  const proposal = suggestMapping(table.headers)
  const {confirm, select} = await import('@inquirer/prompts')
  const to = {output: process.stderr}
  const lines = Object.entries(proposal).map(([field, header]) => `  ${field.padEnd(14)} ${safeText(header)}`)
  process.stderr.write(
    `${safeText(table.file)} is of no layout that is known here. Proposed columns:\n${lines.join('\n')}\n`,
  )
  if (lines.length > 0 && (await confirm({message: 'Use these?'}, to))) return definedFields(proposal)
  const chosen: Record<string, string> = {...definedFields(proposal)}
  for (const field of ESSENTIAL) {
    const header = await select(
      {
        message: `${field} (${ORDER_FIELDS[field]})`,
        default: proposal[field] ?? NONE,
        choices: [
          {name: '(none)', value: NONE},
          ...table.headers.filter(Boolean).map((name) => ({name: safeText(name), value: name})),
        ],
      },
      to,
    )
    if (header === NONE) delete chosen[field]
    else chosen[field] = header
  }
  return chosen
}

function definedFields(proposal: Partial<Record<OrderField, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(proposal).filter((pair): pair is [string, string] => pair[1] !== undefined))
}
