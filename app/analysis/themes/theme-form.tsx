import { useState, type FormEvent } from 'react'

import { Button } from '#app/ui/button'
import { Disclosure } from '#app/ui/disclosure'
import { Field } from '#app/ui/field'
import type { Language } from '#surveys/definition/survey'

import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { LabelField } from './label-field'
import { longestDescription, type ThemeDraft } from './use-theme-draft'

interface ThemeFormProps {
  id: string
  draft: ThemeDraft
  /** The language whose label comes first; the others stand behind a summary where it is given. */
  first?: Language
  save: string
  isBusy: boolean
  send: () => void
}

/** Labels in every language of the survey, and what is meant by the theme. */
export function ThemeForm({ id, draft, first, save, isBusy, send }: ThemeFormProps) {
  const say = useSay()
  const { languages } = useBench().survey
  const [isAsked, setAsked] = useState(false)
  const isWrong = isAsked && (draft.isNameless || draft.isRefused)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(draft.isNameless || draft.isRefused)
    if (!draft.isNameless && !draft.isRefused) send()
  }
  const labels = (langs: Language[]) =>
    langs.map((lang) => (
      <LabelField
        key={lang}
        id={`${id}-${lang}`}
        lang={lang}
        value={draft.labelOf(lang)}
        faults={draft.faultsOf(lang)}
        change={(label) => draft.typeLabel(lang, label)}
      />
    ))
  const rest = (
    <>
      {labels(languages.filter((lang) => lang !== first))}
      <Description id={`${id}-description`} draft={draft} />
    </>
  )
  return (
    <form className="theme-form" noValidate onSubmit={submit}>
      {first !== undefined && labels([first])}
      {first === undefined ? rest : <Disclosure summary={say.codebook('more')}>{rest}</Disclosure>}
      <p role="alert" className="theme-wrong">
        {isWrong && say.codebook(draft.isNameless ? 'nameless' : 'mend')}
      </p>
      <Button type="submit" kind="secondary" disabled={isBusy}>
        {save}
      </Button>
    </form>
  )
}

function Description({ id, draft }: { id: string; draft: ThemeDraft }) {
  const say = useSay()
  return (
    <Field
      id={id}
      label={say.codebook('description')}
      hint={say.codebook('descriptionHint')}
      error={
        draft.isLong
          ? say.codebook('fault.label-too-long', { most: longestDescription })
          : undefined
      }
      optional
    >
      {(attributes) => (
        <textarea
          {...attributes}
          className="control textarea"
          rows={3}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={draft.description}
          onChange={({ currentTarget }) => draft.typeDescription(currentTarget.value)}
        />
      )}
    </Field>
  )
}
