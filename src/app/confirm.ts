import {CrmError} from '../core/error/crm-error.ts'
import {canAsk} from './terminal.ts'

/** Throws BAD_INPUT when nobody can be asked and nobody said yes beforehand. */
export function refuseUnasked(yes: boolean): void {
  if (yes || canAsk()) return
  throw new CrmError('BAD_INPUT', 'This needs a yes, and nobody can be asked here; nothing was changed.', {
    hint: 'Look with --dry-run, then say --yes.',
  })
}

/** Asks at the prompt; no unless somebody says yes. */
export async function confirmed(message: string): Promise<boolean> {
  const {confirm} = await import('@inquirer/prompts')
  return confirm({message, default: false}, {output: process.stderr})
}
