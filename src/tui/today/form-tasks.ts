import type {Look} from '../../present/language.ts'

/** Tasks that something is to be done to, and how they are called in the title of a form. */
export interface FormTasks {
  tasks: readonly string[]
  named: string
  look: Look
}
