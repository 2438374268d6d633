import type {Customer} from '../../src/core/customer/customer.ts'
import type {Order} from '../../src/core/order/order.ts'
import type {Product} from '../../src/core/product/product.ts'
import type {Context} from '../../src/core/store/context.ts'
import {header, order} from '../stores/sample.ts'
import {memoryContext} from './context.ts'

interface Contents {
  customers: readonly (Partial<Customer> & {id: string})[]
  orders: readonly (Partial<Order> & {id: string})[]
  products?: readonly Product[]
  settings?: Readonly<Record<string, unknown>>
}

/** A store in memory with these customers and orders; what is not said of an order is as in the sample. */
export async function storeWith({customers, orders, products = [], settings = {}}: Contents): Promise<Context> {
  const context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('customer', customers)
    await draft.save('product', products)
    await draft.save(
      'setting',
      Object.entries(settings).map(([id, value]) => ({id, value})),
    )
    const staging = await draft.orders.stage()
    await staging.append(orders.map(order))
    await staging.settle()
  })
  return context
}
