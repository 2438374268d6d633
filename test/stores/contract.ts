import {afterEach, beforeEach, describe} from 'vitest'
import type {Opened, Opener} from './engines.ts'
import {recordsContract} from './contract-records.ts'
import {ordersContract} from './contract-orders.ts'
import {buyersContract} from './contract-buyers.ts'
import {populationContract} from './contract-population.ts'
import {favouritesContract} from './contract-favourites.ts'
import {boughtContract} from './contract-bought.ts'
import {tablesContract} from './contract-tables.ts'
import {factsContract} from './contract-facts.ts'
import {forgetContract} from './contract-forget.ts'
import {changesContract} from './contract-changes.ts'
import {wholeContract} from './contract-whole.ts'

/** What every store must do, whatever it keeps its data in: the docstrings of core/store as tests. */
export function storeContract(name: string, open: Opener): void {
  describe(`${name} store`, () => {
    let opened: Opened
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(async () => opened.close())
    recordsContract(() => opened)
    ordersContract(() => opened)
    buyersContract(() => opened)
    populationContract(() => opened)
    favouritesContract(() => opened)
    tablesContract(() => opened)
    boughtContract(() => opened)
    factsContract(() => opened)
    changesContract(() => opened)
    forgetContract(() => opened)
    wholeContract(() => opened)
  })
}
