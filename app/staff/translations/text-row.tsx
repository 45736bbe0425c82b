import { direction } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import type { SaveProblem, Typed } from '#app/operations/translations/save-texts'
import { Field } from '#app/ui/field'
import { Heading } from '#app/ui/heading'
import { Select } from '#app/ui/select'
import { Tag } from '#app/ui/tag'
import { VisuallyHidden } from '#app/ui/visually-hidden'
import { sayable, type TextState } from '#surveys/translation/desk-text'
import { piecesOf } from '#surveys/translation/placeholders'

import { kindOf } from '../changes/shown-text'
import { useTextProblems } from './desk-problem'
import type { ShownText } from './desk-view'
import { fieldOf } from './posted-texts'
import { TextNotes } from './text-notes'

interface TextRowProps {
  text: ShownText
  language: string
  /** It is the first of its question that stands here. */
  isFirst: boolean
  typed: Typed | undefined
  problems: SaveProblem[]
}

/** One text: the English, what is known of its translation, and the translation to be written. */
export function TextRow({ text, language, isFirst, typed, problems }: TextRowProps) {
  const { key, question, source, seen, state } = text
  const { t } = useWords('translations')
  const { t: changes } = useWords('changes')
  const kind = changes(`parts.${kindOf(key)}`)
  return (
    <>
      {isFirst && question && (
        <Heading level={3}>
          <span lang="en">{question.text}</span>
        </Heading>
      )}
      <div className="desk-text">
        <div>
          <p className="desk-kind">
            {kind} <Tag kind={looks[state]}>{t(`states.${state}`)}</Tag>
          </p>
          <p lang="en" dir="ltr" className="desk-source" id={fieldOf.source(key)}>
            <Pieces text={source} />
          </p>
          <TextNotes {...{ text, language }} />
        </div>
        <div>
          <input type="hidden" name={fieldOf.seen(key)} value={seen} />
          <Written {...{ text, language, kind, typed, problems }} />
          <StateChoice {...{ text, kind, typed }} />
        </div>
      </div>
    </>
  )
}

const looks: Record<TextState, 'neutral' | 'active' | 'good' | 'waiting'> = {
  ...{ missing: 'waiting', stale: 'waiting', machine: 'waiting', done: 'active', reviewed: 'good' },
} as const

/** The places of earlier answers stand out from the words. */
function Pieces({ text }: { text: string }) {
  return piecesOf(text).map((piece, at) =>
    typeof piece === 'string' ? piece : <code key={at}>{piece.spelled}</code>,
  )
}

type WrittenProps = Omit<TextRowProps, 'isFirst'> & { kind: string }

function Written({ text, language, kind, typed, problems }: WrittenProps) {
  const { t } = useWords('translations')
  const { textOf } = useTextProblems(problems)
  const { key, source } = text
  const id = fieldOf.text(key)
  const words = typed?.text ?? text.text
  const label = (
    <>
      {t('desk.translation')}
      <VisuallyHidden>
        {': '}
        {kind}
      </VisuallyHidden>
    </>
  )
  return (
    <Field id={id} label={label} error={textOf(key)} also={fieldOf.source(key)}>
      {(control) => (
        <textarea
          {...control}
          className="control textarea"
          name={id}
          rows={rowsFor(source, words)}
          defaultValue={words}
          autoComplete="off"
          lang={language}
          dir={direction(language)}
          // Some browsers check spelling on their maker's machines.
          spellCheck={false}
        />
      )}
    </Field>
  )
}

/** High enough for what stands there and for what is to be said. */
function rowsFor(...texts: string[]): number {
  const lines = texts.map((text) => text.split('\n').length + Math.ceil(text.length / 45))
  return Math.min(14, Math.max(2, ...lines))
}

function StateChoice({ text, kind, typed }: Pick<WrittenProps, 'text' | 'kind' | 'typed'>) {
  const { t } = useWords('translations')
  const { key, state } = text
  const offered = state === 'missing' ? (['machine'] as const) : sayable
  const options = offered
    .filter((each) => each !== state)
    .map((each) => ({ value: each, text: t(`say.${each}`) }))
  const label = (
    <>
      {t('desk.state')}
      <VisuallyHidden>
        {': '}
        {kind}
      </VisuallyHidden>
    </>
  )
  const blank = t(state === 'missing' ? 'say.written' : 'say.same')
  return (
    <Select name={fieldOf.state(key)} {...{ label, blank, options }} value={typed?.state ?? ''} />
  )
}
