import {expect, it} from 'vitest'
import type {Look} from '../../src/present/language.ts'
import {humanValue, machineValue, moneyText} from '../../src/present/values.ts'

const look: Look = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'}

it('shows money with the decimals of its currency, whichever was shown before', () => {
  expect(moneyText(1234.5, look)).toBe('1,234.50')
  expect(moneyText(1234.5, {...look, currency: 'JPY'})).toBe('1,235')
  expect(moneyText(1234.5, {...look, currency: 'KWD'})).toBe('1,234.500')
  expect(moneyText(1234.5, {...look, currency: undefined})).toBe('1,234.50')
  expect(moneyText(-0.5, look)).toBe('-0.50')
})

it('separates thousands, and gives numbers no more than two decimals', () => {
  expect(humanValue(1234567, 'integer', look)).toBe('1,234,567')
  expect(humanValue(1234.5678, 'number', look)).toBe('1,234.57')
  expect(humanValue(3, 'number', look)).toBe('3')
})

it('rounds halves up by the digits that people see', () => {
  expect(moneyText(455.205, look)).toBe('455.21')
  expect(moneyText(-1.005, look)).toBe('-1.01')
  expect(moneyText(-0.001, look)).toBe('0.00')
  expect(humanValue(1e-9, 'number', look)).toBe('0')
  expect(humanValue(123456789012.345, 'number', look)).toBe('123,456,789,012.35')
})

it('shows shares in percent, instants to the minute and truth in words', () => {
  expect(humanValue(0.1234, 'share', look)).toBe('12.3%')
  expect(humanValue('2025-06-30T08:15:59', 'instant', look)).toBe('2025-06-30 08:15')
  expect(humanValue(true, 'boolean', {...look, language: 'zh-CN'})).toBe('是')
})

it('joins lists for machines so that their texts can hold blanks', () => {
  expect(machineValue(['big spender', 'vip'])).toBe('big spender;vip')
})

it('shows nothing for what is missing', () => {
  expect(humanValue(undefined, 'money', look)).toBe('')
  expect(humanValue(Number.NaN, 'number', look)).toBe('')
  expect(machineValue(Number.NaN)).toBe('')
})

it('keeps control characters out of a cell', () => {
  expect(humanValue('a\u001b[31mb', 'text', look)).not.toContain('\u001b')
})
