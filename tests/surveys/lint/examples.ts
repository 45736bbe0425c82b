import type { Example } from './example'
import { memberExamples } from './member-examples'
import { structureExamples } from './structure-examples'
import { textExamples } from './text-examples'

export const examples: Example[] = [...textExamples, ...structureExamples, ...memberExamples]
