import {CrmError} from '../error/crm-error.ts'
import type {Intake, RowTaker} from '../import/import-rows.ts'
import {type Person, PersonBook} from '../import/person-book.ts'
import type {ReadRow, RowValues} from '../import/row-fields.ts'
import type {RowLayout} from '../import/row-layout.ts'
import {addressType} from './address-type.ts'
import type {CONSENT_FIELDS} from './consent-fields.ts'
import {enterWords} from './enter-words.ts'
import {loadPendingKeys} from './pending-withdrawals.ts'
import {type UnsubscribeSource, wordsOf} from './unsubscribe-words.ts'

type Fields = typeof CONSENT_FIELDS

/** Rows taken in at a time: each look-up in the store costs a statement. */
const MOST_WAITING = 5000

/**
 * A way in for lists of those who unsubscribed. Every address takes its channels back: of the customer who has it, or,
 * where nobody known has it, in the ledger, so that whoever turns out to have it inherits that.
 */
export function unsubscribeIntake(said: UnsubscribeSource): (intake: Intake) => Promise<RowTaker<Fields>> {
  return async (intake) => {
    const {draft, layout} = intake
    refuseWithoutAddress(layout)
    const channel = said.buyers ?? layout.profile.channel ?? 'patron'
    const book = new PersonBook({draft, country: layout.country, channel})
    const pending = await loadPendingKeys(draft)
    let waiting: {row: ReadRow<Fields>; people: readonly Person[]}[] = []
    async function flush(): Promise<void> {
      const rows = waiting
      waiting = []
      await book.lookUp()
      const words = rows.flatMap((one) => wordsOf(intake, said, one))
      await enterWords(intake, words, {pending, mayGrant: said.consentSource !== undefined})
    }
    return {
      async take(rows) {
        for (const row of rows) waiting.push({row, people: book.peopleOf(addressesOf(row.values, layout.country))})
        if (waiting.length >= MOST_WAITING) await flush()
      },
      finish: flush,
    }
  }
}

const ADDRESSES = ['address', 'phone', 'email', 'card', 'wechat', 'buyer_id', 'customer_id']

function refuseWithoutAddress({file, headers, columns}: RowLayout): void {
  if (ADDRESSES.some((field) => columns.has(field))) return
  throw new CrmError('BAD_INPUT', `${file} has no column of phones, e-mails or cards.`, {
    hint: `Say which it is: --map address=HEADER. Its columns: ${headers.filter(Boolean).join(', ')}.`,
    place: {file},
  })
}

/** The row's identities. Digits in the column of addresses may be a phone or a card: {@link wordsOf} asks whose they are. */
function addressesOf({address, ...values}: RowValues<Fields>, country: string): RowValues<Fields> {
  if (address === undefined) return values
  const type = addressType(address, country)
  if (type === 'email') return {...values, email: address}
  return {...values, ...(type === 'phone' ? {phone: address} : {}), card: values.card ?? address}
}
