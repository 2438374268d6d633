/**
 * P-values adjusted for how many tests there are, so that the chance of even one false finding among all stays below the
 * level, however the tests depend on each other (Holm 1979). What is not a number was not tested and stays so.
 */
export function holm(values: Float64Array): Float64Array {
  const tested = Int32Array.from(values.keys()).filter((index) => !Number.isNaN(values[index]))
  const byValue = tested.sort((left, right) => (values[left] as number) - (values[right] as number))
  const adjusted = values.slice()
  let highest = 0
  byValue.forEach((index, place) => {
    highest = Math.max(highest, Math.min(1, (byValue.length - place) * (values[index] as number)))
    adjusted[index] = highest
  })
  return adjusted
}
