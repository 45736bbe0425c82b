import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import type { Kept } from '#surveys/journal/kept'
import { standsIn } from '#surveys/journal/passage'
import type { CodedPassage } from '#surveys/journal/texts'

import { Settle } from '../themes/settle'
import { useSay } from '../workshop/words'
import { passageWith } from './coding-edits'
import { useReading } from './reading-context'
import { excerptOf } from './signs'
import { useThemeWords } from './use-theme-words'
import type { Coding } from './use-coding'

/** All that I coded in a text, in its order. */
export function MyPassages({ coding }: { coding: Coding }) {
  const say = useSay()
  const { journal } = useReading()
  const { text, me } = coding.at
  const passages = [...(journal.texts.get(text.name)?.codings.get(me)?.passages ?? [])].sort(
    ([, one], [, other]) => one.value.start - other.value.start,
  )
  return (
    <section aria-labelledby="reading-mine" data-holds-focus="" tabIndex={-1}>
      <Heading level={3} id="reading-mine">
        {say.reading('mine.title')}
      </Heading>
      {passages.length === 0 && <p>{say.reading('mine.none')}</p>}
      <ol className="reading-passages">
        {passages.map(([name, kept]) => (
          <li key={name} data-passage={name}>
            <OnePassage coding={coding} name={name} kept={kept} />
          </li>
        ))}
      </ol>
      <Button type="button" kind="secondary" onClick={coding.undo}>
        {say.reading('mine.undo')}
      </Button>
      <p role="status">{coding.isUndone && say.reading('mine.undone')}</p>
    </section>
  )
}

interface OnePassageProps {
  coding: Coding
  name: string
  kept: Kept<CodedPassage>
}

function OnePassage({ coding, name, kept }: OnePassageProps) {
  const say = useSay()
  const { text } = coding.at
  const themeWords = useThemeWords(text.question)
  const { value } = kept
  const isThere = standsIn(text.text, value)
  return (
    <>
      <p>
        <bdi lang={text.lang}>{excerptOf(value.words, 160)}</bdi>
        <strong> {themeWords(value)}</strong>
      </p>
      {!isThere && <Notice kind="warning" title={say.reading('mine.otherwise')} />}
      <Settle
        kept={kept}
        title={say.reading('mine.twofold')}
        wordsOf={(each) => themeWords(each) || say.reading('mine.noTheme')}
        settled={(each) => passageWith(text.name, [name, kept], each.themes)}
      />
      <PassageButtons {...{ coding, name, kept, isThere }} />
    </>
  )
}

function PassageButtons({ coding, name, kept, isThere }: OnePassageProps & { isThere: boolean }) {
  const say = useSay()
  const { value } = kept
  const facts = { words: `\u2068${excerptOf(value.words, 40)}\u2069` }
  return (
    <div className="reading-buttons">
      {isThere && (
        <button
          type="button"
          aria-label={say.reading('mine.chooseIt', facts)}
          onClick={() => coding.choose({ start: value.start, end: value.end })}
        >
          {say.reading('mine.choose')}
        </button>
      )}
      <button
        type="button"
        aria-label={say.reading('mine.removeIt', facts)}
        onClick={({ currentTarget }) => {
          currentTarget.closest<HTMLElement>('section')?.focus()
          void coding.keep(() => passageWith(coding.at.text.name, [name, kept], []))
        }}
      >
        {say.reading('mine.remove')}
      </button>
    </div>
  )
}
