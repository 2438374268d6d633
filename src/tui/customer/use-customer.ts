import {useEffect} from 'react'
import {showCustomer} from '../../core/customer/show-customer.ts'
import type {Board} from '../../core/dashboard/load-dashboard.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import type {Context} from '../../core/store/context.ts'
import {dayOf} from '../../core/time/day.ts'
import type {Tell} from '../program/events.ts'

/** Reads the page of the customer that is open, again whenever the store changes. */
export function useCustomer(
  id: string | undefined,
  {
    board,
    context,
    tell,
    fail,
  }: {board: Board | undefined; context: Context; tell: Tell; fail: (error: unknown) => void},
): void {
  const stamp = board?.stamp
  useEffect(() => {
    if (id === undefined || !board) return
    showCustomer(context, {reference: id, asOf: dayOf(board.as_of), profile: board.profile})
      .then(({page}) => tell({type: 'customer-page', id, page, problem: undefined}))
      .catch((error: unknown) =>
        error instanceof CrmError
          ? tell({type: 'customer-page', id, page: undefined, problem: error.message})
          : fail(error),
      )
    // The board is new every minute; the page only when the store or the day is another.
  }, [id, stamp, board?.as_of])
}
