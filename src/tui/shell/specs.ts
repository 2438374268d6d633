import {openPeople, PEOPLE} from '../people/screen.ts'
import type {NewScreen, ScreenSpec} from './screen.ts'

/** A kind of screen, and what it starts from when it is opened. */
export interface SpecEntry<S> {
  spec: ScreenSpec<S>
  open: (from: NewScreen) => S
}

/** Every kind of screen there is. */
export const SPECS = {
  people: entry(PEOPLE, (from) => openPeople(from as NewScreen & {kind: 'people'})),
}

function entry<S>(spec: ScreenSpec<S>, open: (from: NewScreen) => S): SpecEntry<unknown> {
  return {spec, open} as unknown as SpecEntry<unknown>
}
