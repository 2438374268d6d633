import type {Intake, RowTaker} from '../import/import-rows.ts'
import {keyedTaker} from '../import/keyed-rows.ts'
import type {RowValues} from '../import/row-fields.ts'
import type {Rep} from './rep.ts'
import type {REP_FIELDS} from './rep-fields.ts'

/** Takes reps in by their name or code: what the file says replaces what is known, an empty cell says nothing. */
export async function beginReps(intake: Intake): Promise<RowTaker<typeof REP_FIELDS>> {
  return keyedTaker(intake, {kind: 'rep', record: repOf, label: ({name}) => name})
}

function repOf({id, shops, regions, ...values}: RowValues<typeof REP_FIELDS>): Rep {
  return {...values, id: id as string, shops: shops && [...shops], regions: regions && [...regions]}
}
