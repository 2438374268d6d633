import {type AddressTable, addressTable} from './address/address-table.ts'
import {addressComparison} from './compare/address.ts'
import {birthdayComparison, type Birthdays, readBirthdays} from './compare/birthday.ts'
import {cardComparison, otherComparison} from './compare/card.ts'
import type {Comparison} from './compare/comparison.ts'
import {emailComparison} from './compare/email.ts'
import {genderComparison} from './compare/gender.ts'
import {type ValueLists, valueLists} from './compare/list.ts'
import {nameComparison} from './compare/name.ts'
import {foldPhone, phoneComparison} from './compare/phone.ts'
import {placeComparison, type Places, readPlaces} from './compare/place.ts'
import {type NameTable, nameTable} from './name/name-table.ts'
import type {PersonColumns} from './people.ts'
import {foldText} from './text/fold.ts'
import type {HanReader} from './text/han.ts'

/** People in the form in which they are compared and blocked: every distinct value once. */
export interface Prepared {
  readonly people: PersonColumns
  readonly names: NameTable
  readonly birthdays: Birthdays
  readonly addresses: AddressTable
  readonly cities: Places
  readonly regions: Places
  readonly phones: ValueLists
  readonly emails: ValueLists
  readonly cards: ValueLists
  readonly others: ValueLists
}

/** `limit`: how many people may share a birthday at least before it can stand for "unknown". */
export function prepare(people: PersonColumns, {han, limit}: {han: HanReader; limit: number}): Prepared {
  const fold = (text: string): string => foldText(text, han).replace(/\s+/g, '')
  return {
    people,
    names: nameTable(people, han),
    birthdays: readBirthdays(people.birthday, limit),
    addresses: addressTable(people.address, han),
    cities: readPlaces(people.city, han),
    regions: readPlaces(people.region, han),
    phones: valueLists(people.phones, foldPhone),
    emails: valueLists(people.emails, fold),
    cards: valueLists(people.cards, fold),
    others: valueLists(people.others, fold),
  }
}

export function comparisonsOf(prepared: Prepared): Comparison[] {
  const {people, names, birthdays, addresses, cities, regions, phones, emails, cards, others} = prepared
  return [
    nameComparison(people, names),
    birthdayComparison(people, birthdays),
    genderComparison(people),
    phoneComparison(phones),
    emailComparison(emails, names),
    cardComparison(cards),
    otherComparison(others),
    addressComparison(people, addresses),
    placeComparison(people, cities, regions),
  ]
}
