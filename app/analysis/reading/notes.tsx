import { useState } from 'react'

import { Heading } from '#app/ui/heading'
import type { Kept } from '#surveys/journal/kept'
import type { Note } from '#surveys/journal/notes'

import type { Done } from '../journal/journal-store'
import { Settle } from '../themes/settle'
import { useSay } from '../workshop/words'
import { useReading, type TextToRead } from './reading-context'
import { SeenWords } from './seen-words'
import { useTyped } from './typed-words'
import { WordsField } from './words-field'

const longestNote = 10_000

/** What key holders note for each other about a text. */
export function Notes({ text }: { text: TextToRead }) {
  const say = useSay()
  const { journal, newMark } = useReading()
  const [fresh, setFresh] = useState(newMark)
  const notes = [...journal.notes].filter(
    ([, { value }]) => 'text' in value.about && value.about.text === text.name,
  )
  return (
    <section aria-labelledby="reading-notes" tabIndex={-1} className="reading-notes">
      <Heading level={3} id="reading-notes">
        {say.reading('notes.title')}
      </Heading>
      <ul className="plain-list">
        {notes.map(([name, kept]) => (
          <li key={name} data-note={name}>
            <OneNote text={text} name={name} kept={kept} />
          </li>
        ))}
      </ul>
      <WordsField
        key={text.name}
        id={`note-${text.name}`}
        label={say.reading('notes.new')}
        save={say.reading('notes.add')}
        most={longestNote}
        rows={2}
        kept={undefined}
        value=""
        done={(words) => noted(text, fresh, words, [])}
        isSaved={() => setFresh(newMark())}
      />
    </section>
  )
}

interface OneNoteProps {
  text: TextToRead
  name: string
  kept: Kept<Note>
}

function OneNote({ text, name, kept }: OneNoteProps) {
  const say = useSay()
  const { nameOf } = useReading()
  const { typed } = useTyped(`note-${name}`)
  const [isOpen, setOpen] = useState(false)
  const isChanging = isOpen || typed !== undefined
  const done = (words: string, over: string[]) => noted(text, name, words, over)
  return (
    <>
      <p className="reading-note" dir="auto">
        <SeenWords words={kept.value.words} />
      </p>
      <p className="reading-by">
        {say.reading('notes.by', { name: `\u2068${nameOf(kept.by)}\u2069` })}
      </p>
      <Settle
        kept={kept}
        title={say.reading('notes.twofold')}
        wordsOf={({ words }) => words || say.reading('notes.taken')}
        settled={({ words }) => done(words, kept.heads)}
      />
      {isChanging ? (
        <WordsField
          {...{ id: `note-${name}`, most: longestNote, rows: 3, kept, done }}
          label={say.reading('notes.change')}
          save={say.reading('notes.save')}
          value={kept.value.words}
          isSaved={() => setOpen(false)}
        />
      ) : (
        <NoteButtons change={() => setOpen(true)} gone={() => done('', kept.heads)} />
      )}
    </>
  )
}

function NoteButtons({ change, gone }: { change: () => void; gone: () => Done }) {
  const say = useSay()
  const { write } = useReading()
  return (
    <div className="reading-buttons">
      <button type="button" onClick={change}>
        {say.reading('notes.change')}
      </button>
      <button
        type="button"
        onClick={({ currentTarget }) => {
          currentTarget.closest<HTMLElement>('section')?.focus()
          void write(gone())
        }}
      >
        {say.reading('notes.remove')}
      </button>
    </div>
  )
}

function noted(text: TextToRead, note: string, words: string, over: string[]): Done {
  return { kind: 'note-written', over, note, about: { text: text.name }, words }
}
