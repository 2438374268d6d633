import type {DeedKind} from '../office/question.ts'

export interface CampaignsDeeds {
  /** Writes the audience as a file for an SMS or mail provider; never the control group. Changes nothing in the store. */
  'write-audience': DeedKind<{id: string}, {id: string; file: string; rows: number}>
}
