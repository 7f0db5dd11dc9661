/** The fewest first letters that tell each name from the others: what to type to choose it. */
export function shortest(names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const others = names.filter((other) => other !== name)
    for (let length = 1; length < name.length; length++) {
      const start = name.slice(0, length).toLowerCase()
      if (!others.some((other) => other.toLowerCase().startsWith(start))) return name.slice(0, length)
    }
    return name
  })
}
