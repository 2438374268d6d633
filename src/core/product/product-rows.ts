import type {Book} from '../store/store.ts'
import type {Product} from './product.ts'

/** All products by these of their fields; one that a product does not have is undefined. */
export async function productRows<F extends keyof Product & string>(
  book: Pick<Book, 'columns'>,
  fields: readonly F[],
): Promise<Pick<Product, F>[]> {
  const columns: {[K in F]: Product[K][]} = await book.columns('product', fields)
  const rows = columns[fields[0] as F].length
  return Array.from({length: rows}, (_, row) => {
    const product: Partial<Pick<Product, F>> = {}
    for (const field of fields) product[field] = columns[field][row] as Product[F]
    return product as Pick<Product, F>
  })
}
