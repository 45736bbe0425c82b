import { useState } from 'react'

import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import type { TextInList } from './choose-texts'
import { excerptOf } from './signs'
import type { ReadingList } from './use-reading-list'

const perPage = 15

interface TextListProps {
  list: ReadingList
  pick: (name: string) => void
}

/** The texts that were chosen, a few at a time: the page on which the one that is read stands. */
export function TextList({ list, pick }: TextListProps) {
  const say = useSay()
  const { chosen, shown } = list
  const place = chosen.findIndex(({ text }) => text.name === shown?.text.name)
  const [turned, setTurned] = useState<{ from: number; to: number }>()
  const pages = Math.max(1, Math.ceil(chosen.length / perPage))
  const own = Math.max(0, Math.floor(place / perPage))
  // Whoever leafs stays there until they read on.
  const page = Math.min(pages - 1, turned?.from === own ? turned.to : own)
  const some = chosen.slice(page * perPage, (page + 1) * perPage)
  const turn = (to: number) => setTurned({ from: own, to })
  return (
    <nav className="reading-list" aria-label={say.reading('list.label')}>
      <ol start={page * perPage + 1}>
        {some.map((each) => (
          <li key={each.text.name}>
            <Line each={each} isShown={each.text.name === shown?.text.name} pick={pick} />
          </li>
        ))}
      </ol>
      {chosen.length === 0 && <p>{say.reading('list.none')}</p>}
      {pages > 1 && <Leaf page={page} pages={pages} turn={turn} />}
    </nav>
  )
}

interface LeafProps {
  page: number
  pages: number
  turn: (to: number) => void
}

function Leaf({ page, pages, turn }: LeafProps) {
  const say = useSay()
  const button = (name: 'before' | 'after', to: number) => (
    <button type="button" disabled={to < 0 || to >= pages} onClick={() => turn(to)}>
      {say.reading(`list.${name}`)}
    </button>
  )
  return (
    <div className="reading-leaf">
      {button('before', page - 1)}
      <span>{say.reading('list.page', { page: page + 1, pages })}</span>
      {button('after', page + 1)}
    </div>
  )
}

interface LineProps extends Pick<TextListProps, 'pick'> {
  each: TextInList
  isShown: boolean
}

function Line({ each: { text, standing }, isShown, pick }: LineProps) {
  const say = useSay()
  const { labels } = useBench()
  const { mine, isOthers, isDisputed } = standing
  const told = [
    say.reading(`state.${mine}`),
    ...(isOthers ? [say.reading('state.others')] : []),
    ...(isDisputed ? [say.reading('state.disputed')] : []),
  ]
  return (
    <button
      type="button"
      className="reading-line"
      aria-current={isShown ? 'true' : undefined}
      onClick={() => pick(text.name)}
    >
      <bdi className="reading-line-words" lang={text.lang}>
        {excerptOf(text.text, 80)}
      </bdi>
      <span className="reading-line-state">
        {[labels.words.language(text.lang), ...told].join(' · ')}
      </span>
    </button>
  )
}
