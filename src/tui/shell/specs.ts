import {CUSTOMERS, openCustomers} from '../customers/screen.ts'
import {openPeople, PEOPLE} from '../people/screen.ts'
import type {NewScreen, ScreenSpec} from './screen.ts'

/** A kind of screen, and what it starts from when it is opened. */
export interface SpecEntry<S> {
  spec: ScreenSpec<S>
  open: (from: NewScreen) => S
}

export type Kind = NewScreen['kind']

/** Every kind of screen there is. */
const SPECS: Readonly<Partial<Record<Kind, SpecEntry<unknown>>>> = {
  customers: entry(CUSTOMERS, openCustomers),
  people: entry(PEOPLE, (from) => openPeople(from as NewScreen & {kind: 'people'})),
}

export function specEntry(kind: Kind): SpecEntry<unknown> {
  return SPECS[kind] ?? (SPECS.people as SpecEntry<unknown>)
}

function entry<S>(spec: ScreenSpec<S>, open: (from: NewScreen) => S): SpecEntry<unknown> {
  return {spec, open} as unknown as SpecEntry<unknown>
}
