import { peopleIn } from '../places/people'
import type { QuoteRule } from '../quote-rule'

export const nationality: QuoteRule = { code: 'nationality', level: 'refused', find: peopleIn }
