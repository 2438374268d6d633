import {describe, expect, it} from 'vitest'
import {levelOf} from './level-of.ts'

function level(left: string | undefined, right: string | undefined, others: readonly string[] = []): string {
  const sketch = (name: string | undefined): {name?: string} => (name === undefined ? {} : {name})
  return levelOf('name', [sketch(left), sketch(right)], others.map(sketch))
}

describe('two names', () => {
  it.each([
    ['王芳', '王芳', 'agree'],
    ['John Smith', 'SMITH, John', 'agree'],
    ['José García', 'jose garcia', 'agree'],
    ['ＪＯＨＮ　ＳＭＩＴＨ', 'john smith', 'agree'],
    ['陳麗華', '陈丽华', 'agree'],
    ['王 芳', '王芳', 'agree'],
    ['肖 文 博', '肖文博', 'agree'],
    ['王芳女士', '王芳', 'agree'],
    ['Wang Fang', 'wangfang', 'agree'],
    ['Wang Zi Han', 'Zihan Wang', 'agree'],
    ['王芳', 'Wang Fang', 'sound'],
    ['王芳', 'Fang Wang', 'sound'],
    ['王芳', 'wangfang', 'sound'],
    ['王子涵', 'Wang Zi Han', 'sound'],
    ['王芳', '王方', 'sound'],
    ['曾国强', 'Zeng Guoqiang', 'sound'],
    ['欧阳锋', 'Ouyang Feng', 'sound'],
    ['Fergus Crouch', 'Fergua Crofuch', 'close'],
    ['Shantal Meaney', 'Meaney Shantel', 'close'],
    ['王芳', 'Wang Fnag', 'close'],
    ['Jade Paine', 'Jade P aine', 'agree'],
    ['老彭便利店', '老彭便利利', 'close'],
    ['Trevorrow', 'Anna Trevorrow', 'contained'],
    ['J. Smith', 'John Smith', 'contained'],
    ['Dan Smith', 'Daniel Smith', 'contained'],
    ['王女士', '王芳', 'contained'],
    ['王**', '王芳', 'contained'],
    ['王建', '王建国', 'contained'],
    ['王建国', '王建军', 'similar'],
    ['王芳', '王伟', 'surname'],
    ['Wang Fang', '王伟', 'surname'],
    ['李芳', '王芳', 'given'],
    ['Molly Webb', 'Hugo Alderson', 'disagree'],
    ['王芳', '李伟', 'disagree'],
  ])('%s and %s: %s', (left, right, expected) => {
    expect(level(left, right)).toBe(expected)
  })

  it('tell nothing when one is missing or only stars', () => {
    expect(level(undefined, '王芳')).toBe('missing')
    expect(level('**', '王芳')).toBe('missing')
  })

  it('are taken for two when what looks like a slip is a name that others bear', () => {
    expect(level('Maria Rossi', 'Mario Rossi')).toBe('close')
    const others = ['Maria Verdi', 'Maria Bianchi', 'Maria Neri', 'Mario Verdi', 'Mario Bianchi', 'Mario Neri']
    expect(level('Maria Rossi', 'Mario Rossi', others)).toBe('similar')
  })

  it('are known by their parts where the source keeps them apart', () => {
    const webb = {given: 'Molly', surname: 'Webb'}
    expect(levelOf('name', [webb, {given: 'Webb', surname: 'Molly'}])).toBe('agree')
    expect(levelOf('name', [webb, {given: 'Hugo', surname: 'Webb'}])).toBe('surname')
    expect(levelOf('name', [webb, {given: 'Molly', surname: 'Alderson'}])).toBe('given')
    expect(levelOf('name', [webb, {surname: 'Webb'}])).toBe('contained')
  })
})
