import { isQuiet } from './answer-labels'
import type { Asked } from './asked'

/** How the answers of a question stand beside each other for several rows. */
export function shapeOf({
  source,
  question,
}: Pick<Asked, 'source' | 'question'>): 'stacked' | 'diverging' | 'multiples' {
  if (question.type === 'scale') return 'diverging'
  const cells = source.columnsOf(question)[0]?.cells ?? []
  if (question.type === 'matrix' && isScale(cells.map(({ code }) => code))) return 'diverging'
  return cells.filter(({ code }) => !isQuiet(code)).length <= mostStacked ? 'stacked' : 'multiples'
}

/** Whether answers lead from one end over a middle to the other. */
export function isScale(codes: string[]): boolean {
  const clear = codes.filter((code) => !isQuiet(code)).join(' ')
  return scales.includes(clear) || scales.includes(clear.split(' ').reverse().join(' '))
}

const mostStacked = 5

// Only what surely has two ends: nothing else in a questionnaire says that answers are in order.
const scales = [
  'worse same better',
  'harsher same milder',
  'more same less',
  'weaker same stronger',
]
