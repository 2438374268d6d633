/** A header as it is compared: plain forms, lower case, blanks around it and runs of them inside folded. */
export function foldHeader(header: string): string {
  return header.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}
