import {clamp} from './list.ts'

const STEPS: Readonly<Record<string, (top: number, height: number) => number>> = {
  up: (top) => top - 1,
  down: (top) => top + 1,
  'page-up': (top, height) => top - Math.max(1, height - 1),
  'page-down': (top, height) => top + Math.max(1, height - 1),
  home: () => 0,
  end: () => Number.POSITIVE_INFINITY,
  'wheel-up': (top) => top - 3,
  'wheel-down': (top) => top + 3,
}

/** The first line in view after a movement, or undefined when the action is none. */
export function scroll(
  top: number,
  action: string,
  {lines, height}: {lines: number; height: number},
): number | undefined {
  const step = STEPS[action]
  return step && clamp(step(top, height), 0, Math.max(0, lines - height))
}
