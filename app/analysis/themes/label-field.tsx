import { ownName } from '#app/i18n/own-name'
import { Field } from '#app/ui/field'
import type { Language } from '#surveys/definition/survey'

import { useSay } from '../workshop/words'
import { faultSentence } from './fault-sentence'
import type { TypedFault } from './typed-labels'

interface LabelFieldProps {
  id: string
  lang: Language
  value: string
  faults: TypedFault[]
  change: (label: string) => void
}

/** A label in one language; what speaks against it stands beside it while it is typed. */
export function LabelField({ id, lang, value, faults, change }: LabelFieldProps) {
  const say = useSay()
  const said = (isRefused: boolean) =>
    faults.filter((fault) => fault.isRefused === isRefused).map((each) => faultSentence(say, each))
  const [refused, warned] = [said(true), said(false)]
  return (
    <Field
      id={id}
      label={say.codebook('label.of', { language: ownName(lang) })}
      hint={warned.length > 0 && <span data-warned="">{warned.join(' ')}</span>}
      error={refused.length > 0 ? refused.join(' ') : undefined}
    >
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          className="control"
          lang={lang}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </Field>
  )
}
