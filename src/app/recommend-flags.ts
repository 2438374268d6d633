import {Flags} from '@oclif/core'
import {DIRECTIONS} from '../core/recommend/candidate.ts'

/** The flags of everything that recommends. */
export const recommendFlags = {
  direction: Flags.string({
    helpValue: 'up,cross,...',
    description: `only these directions, by commas: ${DIRECTIONS.join(', ')}`,
  }),
}
