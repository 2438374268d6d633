import {parseKeys} from '../../core/dashboard/key-name.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import {closest} from '../../core/text/closest.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import type {Binding} from './keys.ts'
import {shownKeys} from './shown-keys.ts'

/** Keys of people's own: action → keys, several with blanks between, e.g. `{done: 'D', filter: '/ f3'}`. */
export type KeyOverrides = Readonly<Record<string, string>>

/** What a screen's keys are called in a sentence, and all of them. */
export interface ScreenKeys {
  title: string
  bindings: readonly Binding[]
}

/** Leaves the dashboard whatever the settings say. */
const ALWAYS_LEAVES = 'ctrl-c'

/** A screen's bindings with people's own keys in the place of the usual ones. What is no key changes nothing. */
export function applyKeymap(bindings: readonly Binding[], overrides: KeyOverrides): Binding[] {
  return bindings.map((binding) => {
    const own = Object.hasOwn(overrides, binding.action) ? keysIn(overrides[binding.action]) : undefined
    if (!Array.isArray(own)) return binding
    const kept = binding.keys.includes(ALWAYS_LEAVES) && !own.includes(ALWAYS_LEAVES) ? [ALWAYS_LEAVES] : []
    return {...binding, keys: [...own, ...kept], shown: shownKeys(own)}
  })
}

/**
 * Why people's own keys cannot be used, in one sentence, undefined where they can: no such action or key, or one key for
 * two actions of a screen.
 */
export function keymapProblem(
  screens: readonly ScreenKeys[],
  overrides: KeyOverrides,
  look: Pick<Look, 'language'>,
): string | undefined {
  const actions = [...new Set(screens.flatMap(({bindings}) => bindings.map(({action}) => action)))]
  for (const [action, text] of Object.entries(overrides)) {
    const problem = actionProblem(action, actions, look) ?? keysProblem(action, text, look)
    if (problem !== undefined) return problem
  }
  return screens
    .map(({title, bindings}) => clash(title, applyKeymap(bindings, overrides), {overrides, look}))
    .find((problem) => problem !== undefined)
}

function actionProblem(action: string, actions: readonly string[], look: Pick<Look, 'language'>): string | undefined {
  if (actions.includes(action)) return undefined
  const guess = closest(action, actions)
  return guess === undefined
    ? sentence(
        look,
        {
          en: 'dashboard.keys: there is no action "{action}"; there are {actions}.',
          zh: 'dashboard.keys：没有操作“{action}”；可用的有 {actions}。',
        },
        {action, actions: actions.join(', ')},
      )
    : sentence(
        look,
        {
          en: 'dashboard.keys: there is no action "{action}"; did you mean {guess}?',
          zh: 'dashboard.keys：没有操作“{action}”，是否指 {guess}？',
        },
        {action, guess},
      )
}

function keysProblem(action: string, text: string, look: Pick<Look, 'language'>): string | undefined {
  const keys = keysIn(text)
  if (keys instanceof CrmError)
    return sentence(
      look,
      {en: 'dashboard.keys, {action}: {why} {hint}', zh: 'dashboard.keys 的 {action}：{why} {hint}'},
      {action, why: keys.message, hint: keys.hint ?? ''},
    )
  if (action === 'quit' || !keys.includes(ALWAYS_LEAVES)) return undefined
  return sentence(
    look,
    {
      en: 'dashboard.keys: Ctrl-C always leaves the dashboard; give "{action}" another key.',
      zh: 'dashboard.keys：Ctrl-C 始终用于退出；请为“{action}”换一个键。',
    },
    {action},
  )
}

/** The first key of a screen that means two actions, one of which it was given by the settings. */
function clash(
  title: string,
  bindings: readonly Binding[],
  {overrides, look}: {overrides: KeyOverrides; look: Pick<Look, 'language'>},
): string | undefined {
  const meant = new Map<string, string>()
  for (const {action, keys} of bindings)
    for (const key of keys) {
      const other = meant.get(key)
      if (other === undefined) meant.set(key, action)
      else if (other !== action && (Object.hasOwn(overrides, action) || Object.hasOwn(overrides, other)))
        return clashText({title, key: shownKeys([key]), action, other}, look)
    }
  return undefined
}

function clashText(values: Record<string, string>, look: Pick<Look, 'language'>): string {
  const texts = {
    en: 'dashboard.keys: on the screen "{title}" {key} would mean both {other} and {action}; give one of them another key.',
    zh: 'dashboard.keys：在“{title}”中，{key} 同时对应 {other} 和 {action}；请为其中之一换一个键。',
  }
  return sentence(look, texts, values)
}

function keysIn(text: unknown): string[] | CrmError {
  try {
    return parseKeys(String(text))
  } catch (error) {
    if (error instanceof CrmError) return error
    throw error
  }
}
