/** What a household that buys certain goods again and again is likely to have, and the words of categories and products that say so. */
export const HOUSEHOLD_SIGNALS = [
  {
    value: 'with-baby',
    words: ['nappy', 'nappies', 'diaper', 'infant', 'baby', '纸尿裤', '尿不湿', '婴儿', '母婴', '奶粉'],
  },
  {value: 'with-pet', words: ['cat food', 'dog food', 'cat litter', 'pet ', 'pets', '猫粮', '狗粮', '猫砂', '宠物']},
] as const

/** Whether a product's name or category says so. */
export function isSignal(
  words: readonly string[],
  product: {name?: string | undefined; category?: string | undefined},
): boolean {
  const text = ` ${product.category ?? ''} ${product.name ?? ''} `.normalize('NFKC').toLowerCase()
  return words.some((word) => text.includes(word))
}
