import type {PersonColumns} from '../../../src/core/duplicate/people.ts'

/** What is known of one person; the rest is missing. */
export interface Sketch {
  id?: string
  name?: string
  given?: string
  surname?: string
  birthday?: string
  gender?: string
  phones?: string[]
  emails?: string[]
  cards?: string[]
  others?: string[]
  address?: string
  city?: string
  region?: string
}

/** People as columns; ids are C1, C2, ... unless told. */
export function peopleOf(sketches: readonly Sketch[]): PersonColumns {
  const apart = sketches.some(({given, surname}) => given !== undefined || surname !== undefined)
  return {
    id: sketches.map(({id}, row) => id ?? `C${row + 1}`),
    name: sketches.map(({name}) => name),
    ...(apart ? {given: sketches.map(({given}) => given), surname: sketches.map(({surname}) => surname)} : {}),
    birthday: sketches.map(({birthday}) => birthday),
    gender: sketches.map(({gender}) => gender),
    phones: sketches.map(({phones}) => phones ?? []),
    emails: sketches.map(({emails}) => emails ?? []),
    cards: sketches.map(({cards}) => cards ?? []),
    others: sketches.map(({others}) => others ?? []),
    address: sketches.map(({address}) => address),
    city: sketches.map(({city}) => city),
    region: sketches.map(({region}) => region),
  }
}
