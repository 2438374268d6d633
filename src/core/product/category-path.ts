/** `食品 > 饮料`, `Food|Drinks` as the path that is kept, with `/` between its steps. */
export function categoryPath(text: string): string {
  return text
    .split(/\s*(?:>|\||\/|››|»)\s*/)
    .filter(Boolean)
    .join('/')
}

/** The steps of a category's path, the top one first. */
export function categorySteps(path: string): string[] {
  return path.split('/')
}

/** A category's path cut to so many steps from the top; the whole path where it has no more. */
export function cutCategory(path: string, level: number): string {
  return categorySteps(path).slice(0, level).join('/')
}
