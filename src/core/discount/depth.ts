/** Of the list price, which is what was paid and the discount together, the share that was taken off; 0 to 1. */
export function discountDepth(paid: number, discount: number): number {
  const list = paid + discount
  return list > 0 && discount > 0 ? Math.min(1, discount / list) : 0
}
