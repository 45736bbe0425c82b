import type { Found } from '../problem'
import type { Rule } from '../rule'

/** A survey opens, closes, and is then kept for a while. */
export const dateOrder: Rule = {
  name: 'date-order',
  codes: ['closes-before-opens', 'retention-before-closing'],
  check({ opens, closes, retention }) {
    const problems: Found[] = []
    if (closes < opens) {
      const facts = { opens, closes }
      problems.push({ code: 'closes-before-opens', level: 'error', at: 'closes', facts })
    }
    if (retention <= closes) {
      const facts = { closes, retention }
      problems.push({ code: 'retention-before-closing', level: 'error', at: 'retention', facts })
    }
    return problems
  },
}
