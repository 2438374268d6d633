import {useEffect} from 'react'
import type {Board} from '../../core/dashboard/load-dashboard.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import {showLead} from '../../core/lead/show-lead.ts'
import type {Context} from '../../core/store/context.ts'
import type {Tell} from '../program/events.ts'

/** Reads the page of the lead that is open, again with every new board: what is due changes with the clock. */
export function useLead(
  id: string | undefined,
  {
    board,
    context,
    tell,
    fail,
  }: {board: Board | undefined; context: Context; tell: Tell; fail: (error: unknown) => void},
): void {
  useEffect(() => {
    if (id === undefined || !board) return
    showLead({...context, now: () => board.at}, id)
      .then((page) => tell({type: 'lead-page', id, page, problem: undefined}))
      .catch((error: unknown) =>
        error instanceof CrmError
          ? tell({type: 'lead-page', id, page: undefined, problem: error.message})
          : fail(error),
      )
  }, [id, board])
}
