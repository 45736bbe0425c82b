import { useState } from 'react'

import { Button } from '#app/ui/button'
import { Field } from '#app/ui/field'
import { lengthOf } from '#surveys/definition/clean-text'
import type { Kept } from '#surveys/journal/kept'
import { isWhole } from '#surveys/journal/words'

import type { Done } from '../journal/journal-store'
import { Meanwhile } from '../quotes/meanwhile'
import type { WriteCode } from '../quotes/use-write'
import { WriteTrouble } from '../quotes/write-trouble'
import { useSay } from '../workshop/words'
import { useReading } from './reading-context'
import { useTyped } from './typed-words'

interface WordsFieldProps {
  id: string
  label: string
  save: string
  most: number
  lang?: string
  rows: number
  /** What stands there, with the edits that new words replace. */
  kept: Kept<unknown> | undefined
  value: string
  done: (words: string, over: string[]) => Done
  isSaved?: () => void
}

/** Words of a key holder: what is typed stays typed until it is kept, whatever happens. */
export function WordsField(props: WordsFieldProps) {
  const { id, label, save, lang, rows, kept, value, isSaved } = props
  const say = useSay()
  const { typed, put } = useTyped(id)
  const words = typed?.words ?? value
  const { trouble, fault, send } = useSend(props)
  const type = (next: string) => {
    const isAsKept = next === value && (!typed || !kept || typed.over.join() === kept.heads.join())
    put(isAsKept ? undefined : { words: next, over: typed?.over ?? kept?.heads ?? [] })
  }
  return (
    <form
      className="reading-words"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(words, typed?.over ?? []).then((isKept) => isKept && isSaved?.())
      }}
    >
      <Field
        id={id}
        label={label}
        error={fault && say.reading(`words.${fault}`, { n: props.most })}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            {...{ rows, lang, value: words, dir: 'auto', autoComplete: 'off' }}
            className="control textarea"
            spellCheck={false}
            onChange={({ currentTarget }) => type(currentTarget.value)}
          />
        )}
      </Field>
      {typed && <Meanwhile kept={kept} over={typed.over} />}
      <WriteTrouble trouble={trouble} />
      <div className="reading-buttons">
        <Button kind="secondary" disabled={!typed}>
          {save}
        </Button>
        <StillTyped isTyped={typed !== undefined} back={kept && (() => put(undefined))} />
      </div>
    </form>
  )
}

interface StillTypedProps {
  isTyped: boolean
  /** Back to what stood there before, where anything did. */
  back: (() => void) | undefined
}

function StillTyped({ isTyped, back }: StillTypedProps) {
  const say = useSay()
  return (
    <>
      {isTyped && back && (
        <Button type="button" kind="secondary" onClick={back}>
          {say.reading('words.asKept')}
        </Button>
      )}
      <span data-typed={isTyped}>{isTyped && say.reading('words.notKept')}</span>
    </>
  )
}

type Fault = 'too-long' | 'half-character'

/** Keeps words, or says why not. */
function useSend({ id, most, done }: Pick<WordsFieldProps, 'id' | 'most' | 'done'>) {
  const { view, write } = useReading()
  const { settle } = useTyped(id)
  const [trouble, setTrouble] = useState<WriteCode>()
  const [fault, setFault] = useState<Fault>()
  const send = async (words: string, over: string[]): Promise<boolean> => {
    const wrong = faultIn(words, most)
    setFault(wrong)
    setTrouble(view.isRead ? undefined : 'not-read')
    if (wrong || !view.isRead) return false
    const written = await write(done(words, over))
    if (written.ok) settle(words, written.value.id)
    else setTrouble(written.problems.some(isTooLong) ? 'edit-too-long' : 'not-kept')
    return written.ok
  }
  return { trouble, fault, send }
}

function isTooLong({ code }: { code: string }): boolean {
  return code === 'edit-too-long'
}

function faultIn(words: string, most: number): Fault | undefined {
  if (lengthOf(words) > most) return 'too-long'
  return isWhole(words) ? undefined : 'half-character'
}
