import {sentence} from '../../present/sentence.ts'
import type {Deed} from '../office/deeds.ts'
import {NO_FILTER} from '../shared/filter.ts'
import {startText, typeText} from '../shared/text-input.ts'
import {wordsOf} from './deed-words.ts'
import {goBack, goTo, openAbove} from './go.ts'
import {openForm} from './overlay/keys.ts'
import {textWidth} from './overlay/text-lines.ts'
import type {Ask} from './ask.ts'
import {aroundOf, type ProgramState, say, specOf, takeStep, topScreen, withEffect, withTop} from './state.ts'

/** Does what a screen asks for: at once what is the program's own, as an effect what is not. */
export function grant(state: ProgramState, ask: Ask): ProgramState {
  switch (ask.ask) {
    case 'say':
      return say(state, ask.text)
    case 'open':
      return openAbove(state, ask.screen)
    case 'go':
      return goTo(state, ask.root)
    case 'back':
      return goBack(state)
    case 'do':
      return carryOut(state, ask.deed, ask.sure)
    case 'form':
      return ask.form.looks ? openForm(state, ask.form) : whileToday(state, () => openForm(state, ask.form))
    case 'act': {
      const top = topScreen(state)
      return takeStep(state, specOf(top).act(top.state, ask.action, aroundOf(state, top)), grant)
    }
    case 'explain':
      return explain(state, ask)
    case 'unmark':
      return withTop(state, {marks: new Set()})
    case 'filter':
      return withTop(state, {filter: {...NO_FILTER, input: typeText(startText([]), ask.text)}})
    case 'copy':
      return withEffect(state, {effect: 'copy', text: ask.text})
  }
}

function carryOut(state: ProgramState, deed: Deed, sure: string | undefined): ProgramState {
  return whileToday(state, () => {
    if (sure !== undefined) return {...state, overlay: {kind: 'confirm', text: sure, deed}}
    const doing = wordsOf(deed).doing(deed.input, state.look)
    return say({...withEffect(state, {effect: 'carry-out', deed}), pending: state.pending + 1, ticks: 0}, doing)
  })
}

/** Nothing is done while another day is looked at. */
function whileToday(state: ProgramState, act: () => ProgramState): ProgramState {
  const {board, look} = state
  if (board?.looking_back !== true) return act()
  const texts = {
    en: 'This looks at {day}; what is done today is done without --as-of.',
    zh: '正在查看 {day}；要处理今天的事，请不带 --as-of 打开。',
  }
  return say(state, sentence(look, texts, {day: board.as_of}))
}

function explain(state: ProgramState, {reference, topic}: {reference: string; topic: string}): ProgramState {
  const {look} = state
  const title = sentence(
    look,
    {en: 'Why: {topic} of {reference}', zh: '说明：{reference} 的 {topic}'},
    {topic, reference},
  )
  const want = {question: 'explain' as const, asked: {reference, topic, look: {...look, width: textWidth(state)}}}
  return {...state, overlay: {kind: 'text', title, text: '', want, top: 0}}
}
