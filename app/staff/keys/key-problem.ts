import { useWords } from '#app/i18n/use-words'
import type { AddKeyHolderProblem } from '#app/operations/add-key-holder'
import type { LetKeyInProblem } from '#app/operations/keys/let-key-in'
import type { OfferedKeyProblem } from '#app/operations/keys/read-offered-key'
import type { RemoveOrAskProblem } from '#app/operations/requests/remove-or-ask'
import type { words } from '#app/i18n/words/en'
import type { FieldProblem } from '#app/ui/error-summary'

export type KeyProblem =
  | OfferedKeyProblem
  | AddKeyHolderProblem
  | LetKeyInProblem
  | RemoveOrAskProblem
  /** The name was not typed as it is, where it confirms what cannot be undone. */
  | { code: 'typed-otherwise'; name: string }

type Told = keyof (typeof words)['key-holders']['problem']

const fields: Partial<Record<KeyProblem['code'], string>> = {
  'typed-otherwise': 'typed',
  'single-key-left': 'singleKey',
}

/** What is to be mended, in words; what has no field of its own is about the one that is named. */
export function useKeyProblems(problems: KeyProblem[], field: string): FieldProblem[] {
  const { t } = useWords('key-holders')
  return problems.map((problem) => {
    const code = isTold(problem.code) ? problem.code : 'other'
    return { field: fields[problem.code] ?? field, text: t(`problem.${code}`, { ...problem }) }
  })
}

// A name is found for every key, so our pages never meet these.
const untold = new Set(['holder-name-missing', 'holder-name-taken'])

function isTold(code: KeyProblem['code']): code is KeyProblem['code'] & Told {
  return !untold.has(code)
}
