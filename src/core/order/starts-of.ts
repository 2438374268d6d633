/**
 * Where each group begins among rows that are put together by group: group k has the places `starts[k]` up to, not
 * including, `starts[k + 1]`. `groups` are numbered from 0; one pass.
 */
export function startsOf(group: ArrayLike<number>, groups: number): Int32Array<ArrayBuffer> {
  const starts = new Int32Array(groups + 1)
  for (let row = 0; row < group.length; row++) {
    const next = (group[row] as number) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let place = 1; place <= groups; place++) {
    starts[place] = (starts[place] as number) + (starts[place - 1] as number)
  }
  return starts
}
