import {describe, expect, it} from 'vitest'
import {populationOf} from '../../src/core/profile/population.ts'
import type {Opened} from './engines.ts'
import {ALL_DAYS, header, order, putOrders} from './sample.ts'

export function populationContract(opened: () => Opened): void {
  const put = (): Promise<void> =>
    putOrders(
      opened().store,
      ['C1', 'C2', 'C10', 'C3'].flatMap((customer_id, who) =>
        Array.from({length: 1 + who * 2}, (_, n) =>
          order({
            id: `${customer_id}-${n}`,
            customer_id,
            amount: 1000 + 137 * n * (who + 1),
            at: `2025-0${1 + n}-0${1 + who}T10:00:00`,
          }),
        ),
      ),
    )
  const kept = async (): Promise<unknown> => opened().store.read((book) => book.orders.population())
  const counted = async (): Promise<unknown> =>
    opened().store.read(async (book) =>
      populationOf(await book.orders.histories(ALL_DAYS), await book.orders.gaps(ALL_DAYS)),
    )

  describe('population', () => {
    it('is what the histories and gaps of everybody say', async () => {
      await put()
      expect(await kept()).toMatchObject({buyers: 4})
      expect(await kept()).toEqual(await counted())
    })

    it('follows every change of orders: an import, a move, an undo, a dry run that changes nothing', async () => {
      await put()
      await putOrders(opened().store, [order({id: 'late', customer_id: 'C2', at: '2025-12-01T10:00:00'})])
      expect(await kept()).toEqual(await counted())
      await opened().store.write(header(), (draft) => draft.orders.move([{from: 'C1', to: 'C2'}]))
      expect(await kept()).toMatchObject({buyers: 3})
      expect(await kept()).toEqual(await counted())
      await opened().store.rehearse(header(), (draft) => draft.orders.move([{from: 'C3', to: 'C2'}]))
      expect(await kept()).toEqual(await counted())
      await opened().store.write(header(), (draft) => draft.revert(2))
      expect(await kept()).toEqual(await counted())
    })

    it('is seen within the change that makes it', async () => {
      await put()
      await opened().store.write(header(), async (draft) => {
        await draft.orders.move([{from: 'C1', to: 'C2'}])
        expect(await draft.orders.population()).toMatchObject({buyers: 3})
      })
    })

    it('says nobody where nothing was bought', async () => {
      expect(await kept()).toMatchObject({buyers: 0, last_day: -1, gap_days: []})
    })
  })
}
