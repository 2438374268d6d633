import {Flags} from '@oclif/core'
import {DIRECTIONS} from '../core/recommend/candidate.ts'
import {type ListFormat, MACHINE_FORMATS} from '../present/list-format.ts'

/** The flags of everything that recommends. */
export const recommendFlags = {
  direction: Flags.string({
    helpValue: 'up,cross,...',
    description: `only these directions, by commas: ${DIRECTIONS.join(', ')}`,
  }),
}

/** Whether people read a list: in forms for programs and in JSON codes stay what they are. */
export function forPeople(format: ListFormat, json: boolean): boolean {
  return !json && !MACHINE_FORMATS.some((machine) => machine === format)
}
