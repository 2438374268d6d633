import {storeContract} from './contract.ts'
import {OPENERS} from './engines.ts'

for (const [name, open] of Object.entries(OPENERS)) storeContract(name, open)
