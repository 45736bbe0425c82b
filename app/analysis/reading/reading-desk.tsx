import { useMemo, useRef } from 'react'

import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'

import { takesWords } from '../raw-rows'
import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { questionCounts } from './question-counts'
import { QuestionPick } from './question-pick'
import { useReading } from './reading-context'
import { TextFilters } from './text-filters'
import { TextList } from './text-list'
import { TextPane } from './text-pane'
import { TypedWords } from './typed-words'
import { useReadingList } from './use-reading-list'

/** Where key holders read, translate and code the open answers. */
export function ReadingDesk() {
  const say = useSay()
  const { texts, view } = useReading()
  const { counts, silent } = useCounts()
  const list = useReadingList(counts)
  const original = useRef<HTMLDivElement>(null)
  const pick = (name: string) => {
    list.pick(name)
    original.current?.focus()
  }
  if (texts.length === 0) return <NoTexts />
  return (
    <section className="reading-room" aria-labelledby="reading-room">
      <ReadingHeading />
      <p>{say.reading('lead')}</p>
      {!view.isRead && <p role="status">{say.reading('notYet')}</p>}
      <TypedWords>
        <QuestionPick counts={counts} silent={silent} list={list} />
        <TextFilters list={list} />
        <div className="reading-sides">
          <TextList list={list} pick={pick} />
          {list.shown && <TextPane list={list} shown={list.shown} original={original} />}
        </div>
      </TypedWords>
    </section>
  )
}

function useCounts() {
  const { survey } = useBench()
  const { texts, journal, me } = useReading()
  return useMemo(() => {
    const asked = survey.pages.flatMap(({ questions }) => questions).filter(takesWords)
    const ids = asked.map(({ id }) => id)
    const counts = questionCounts(ids, texts, { journal, me })
    return { counts, silent: ids.length - counts.length }
  }, [survey, texts, journal, me])
}

function ReadingHeading() {
  const say = useSay()
  return (
    <Heading level={2} id="reading-room" caption={say('secret.mark')}>
      {say.reading('title')}
    </Heading>
  )
}

function NoTexts() {
  const say = useSay()
  return (
    <section aria-labelledby="reading-room">
      <ReadingHeading />
      <EmptyState title={say.reading('empty.title')}>{say.reading('empty.text')}</EmptyState>
    </section>
  )
}
