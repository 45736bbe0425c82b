import { useWords } from '#app/i18n/use-words'

import type { ShownSheet } from './shown-sheet'
import type { StackTrouble } from './take-stack'

type Trouble = NonNullable<ShownSheet['trouble']> | StackTrouble

/** Why a response could not be stored, or why none can be entered. */
export function useTrouble() {
  const { t } = useWords('entry')
  return {
    titleOf: ({ code }: Trouble) => t(`trouble.${code}.title`),
    textOf: (trouble: Trouble) => {
      const { code } = trouble
      if (code === 'bundled') return t(`trouble.${code}.text`, { day: trouble.bundledOn })
      if (code === 'not-open-yet') return t(`trouble.${code}.text`, { day: trouble.opensOn })
      if (code === 'too-few-sheets') return t(`trouble.${code}.text`, { ...trouble })
      return t(`trouble.${code}.text`)
    },
  }
}
