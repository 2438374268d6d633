import type {Task} from '../../../src/core/task/task.ts'

/** An open task of a rule, due at noon of 2025-06-30. */
export function openTask(id: string, fields: Partial<Task> = {}): Task {
  const times = {created_at: '2025-06-29T09:00:00', due_at: '2025-06-30T12:00:00'}
  return {
    id,
    key: `win-back:${id}`,
    rule: 'win-back',
    state: 'open',
    value: 5000,
    chance: 0.2,
    weight: 1,
    ...times,
    ...fields,
  }
}
