import {CrmError} from '../core/error/crm-error.ts'
import type {NewLead} from '../core/lead/add-lead.ts'
import {LEAD_POTENTIALS, LEAD_SOURCES} from '../core/lead/lead.ts'
import {canAsk} from './terminal.ts'

/** What a new lead needs, asked for at the prompt where flags left it out. Without a terminal only the name is required. */
export async function askNewLead(given: Partial<NewLead>): Promise<NewLead> {
  if (given.name !== undefined) return {...given, name: given.name, source: given.source ?? 'other'}
  if (!canAsk()) throw new CrmError('BAD_INPUT', 'A lead needs a name.', {hint: 'Give it with --name.'})
  const {input, select} = await import('@inquirer/prompts')
  const to = {output: process.stderr}
  const name = await input({message: 'Name', required: true}, to)
  const phone = given.phone ?? ((await input({message: 'Phone (Enter to skip)'}, to)) || undefined)
  const email = given.email ?? ((await input({message: 'E-mail (Enter to skip)'}, to)) || undefined)
  const source = given.source ?? (await select({message: 'Source', choices: LEAD_SOURCES}, to))
  const potential =
    given.potential ?? (await select({message: 'Potential', choices: ['unknown', ...LEAD_POTENTIALS]}, to))
  const region = given.region ?? ((await input({message: 'Region (Enter to skip)'}, to)) || undefined)
  return {...given, name, phone, email, source, region, potential: potential === 'unknown' ? undefined : potential}
}
