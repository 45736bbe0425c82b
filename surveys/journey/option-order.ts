/**
 * The options in an order of this respondent's own. Options that close a list stay where they are.
 */
export function optionOrder(
  question: { options: string[]; order?: 'shuffled' | undefined; exclusive?: string[] | undefined },
  seed: number,
): string[] {
  const { options, order, exclusive = [] } = question
  if (order !== 'shuffled') return options
  const stays = (code: string) => code === 'other' || exclusive.includes(code)
  const moving = shuffle(
    options.filter((code) => !stays(code)),
    seed,
  )
  return [...moving, ...options.filter(stays)]
}

function shuffle(codes: string[], seed: number): string[] {
  const shuffled = [...codes]
  let state = seed >>> 0
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const pick = Math.floor((state / 2 ** 32) * (last + 1))
    ;[shuffled[last], shuffled[pick]] = [shuffled[pick] ?? '', shuffled[last] ?? '']
  }
  return shuffled
}
