import type {MissedLeadGate} from './lead-model.ts'

/** Which gates were missed, in English: for messages. */
export function gatesText(missed: readonly MissedLeadGate[]): string {
  return missed.map(({gate, needed, found}) => `${found} ${gate} (needs ${needed})`).join(', ')
}
