import type {Product} from '../product/product.ts'
import type {Draft} from '../store/store.ts'
import type {LineDraft, OrderDraft} from './order-draft.ts'

/** Products, shops and reps that an import names and the store does not have yet. */
export class Catalogue {
  readonly #products: Map<string, Product | undefined>
  readonly #shops: Map<string, boolean>
  readonly #reps: Map<string, boolean>

  private constructor(known: {products: string[]; shops: string[]; reps: string[]}) {
    this.#products = new Map(known.products.map((id) => [id, undefined]))
    this.#shops = new Map(known.shops.map((id) => [id, true]))
    this.#reps = new Map(known.reps.map((id) => [id, true]))
  }

  static async load(draft: Draft): Promise<Catalogue> {
    const [products, shops, reps] = [
      await draft.columns('product', ['id']),
      await draft.columns('shop', ['id']),
      await draft.columns('rep', ['id']),
    ]
    return new Catalogue({products: products.id, shops: shops.id, reps: reps.id})
  }

  note({shop, rep}: Pick<OrderDraft, 'shop' | 'rep'>): void {
    if (shop !== '' && !this.#shops.has(shop)) this.#shops.set(shop, false)
    if (rep !== '' && !this.#reps.has(rep)) this.#reps.set(rep, false)
  }

  /** The product id of a line: its sku, else its name, else `''` for an unnamed thing. Blanks of a new product are filled. */
  productOf({sku, product, category, brand}: LineDraft): string {
    const id = sku || product
    const known = this.#products.get(id)
    if (known) {
      known.name ??= product || undefined
      known.category ??= category || undefined
      known.brand ??= brand || undefined
    } else if (!this.#products.has(id)) {
      this.#products.set(id, {
        id,
        name: product || undefined,
        category: category || undefined,
        brand: brand || undefined,
      })
    }
    return id
  }

  async save(draft: Draft): Promise<void> {
    await draft.save(
      'product',
      [...this.#products.values()].filter((product) => product !== undefined),
    )
    await draft.save('shop', unknownOf(this.#shops))
    await draft.save('rep', unknownOf(this.#reps))
  }
}

function unknownOf(ids: Map<string, boolean>): {id: string}[] {
  return [...ids].filter(([, known]) => !known).map(([id]) => ({id}))
}
