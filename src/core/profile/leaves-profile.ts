import type {Change} from '../history/change.ts'

/** What is done to tasks, leads, texts and aims says nothing of customers. */
const BESIDE =
  /^(queue|task|target|offer|compose|lead (assign|claim|release|edit|lose|qualify|recycle|pool|source|score|contact)) ?/

/** Whether a change cannot have touched what the profile says of customers: a task that came to a contact has. */
export function leavesProfile({command, counts, undo_of}: Change): boolean {
  return (
    undo_of === undefined && BESIDE.test(command) && counts['contacts'] === undefined && counts['touches'] === undefined
  )
}
