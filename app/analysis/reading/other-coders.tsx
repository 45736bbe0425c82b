import { Heading } from '#app/ui/heading'
import { themesIn } from '#surveys/journal/coders'
import type { Coding as CoderWork } from '#surveys/journal/texts'

import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { useReading } from './reading-context'
import { excerptOf } from './signs'
import { useThemeWords } from './use-theme-words'
import type { Coding } from './use-coding'

interface OtherCodersProps {
  coding: Coding
  /** Whose passages the text shows; nobody’s name for one’s own. */
  seen: string | undefined
  see: (coder: string | undefined) => void
}

/** What others found in a text: not before I have finished, so that each codes by themselves. */
export function OtherCoders({ coding, seen, see }: OtherCodersProps) {
  const say = useSay()
  const { journal } = useReading()
  const { text, me } = coding.at
  const others = [...(journal.texts.get(text.name)?.codings ?? [])].filter(
    ([by, { passages, read }]) => by !== me && (read || passages.size > 0),
  )
  if (others.length === 0) return null
  return (
    <section aria-labelledby="reading-others" data-others={others.length}>
      <Heading level={3} id="reading-others">
        {say.reading('others.title')}
      </Heading>
      {coding.isDone ? (
        <>
          <Seen coders={others.map(([by]) => by)} seen={seen} see={see} />
          {others.map(([by, work]) => (
            <OneCoder key={by} coding={coding} by={by} work={work} />
          ))}
        </>
      ) : (
        <p>{say.reading('others.hidden')}</p>
      )}
    </section>
  )
}

type SeenProps = Pick<OtherCodersProps, 'seen' | 'see'> & { coders: string[] }

function Seen({ coders, seen, see }: SeenProps) {
  const say = useSay()
  const { nameOf } = useReading()
  return (
    <div className="reading-buttons" role="group" aria-label={say.reading('others.seen')}>
      {[undefined, ...coders].map((coder) => (
        <button
          key={coder ?? ''}
          type="button"
          aria-pressed={coder === seen}
          onClick={() => see(coder)}
        >
          {coder === undefined ? say.reading('others.mine') : nameOf(coder)}
        </button>
      ))}
    </div>
  )
}

interface OneCoderProps {
  coding: Coding
  by: string
  work: CoderWork
}

function OneCoder({ coding, by, work }: OneCoderProps) {
  const say = useSay()
  const { nameOf } = useReading()
  const { text } = coding.at
  const themeWords = useThemeWords(text.question)
  const name = `\u2068${nameOf(by)}\u2069`
  const passages = [...work.passages.values()].sort(
    (one, other) => one.value.start - other.value.start,
  )
  return (
    <div className="reading-coder" data-coder={by}>
      <p>
        <strong>{say.reading(work.read ? 'others.done' : 'others.begun', { name })}</strong>
      </p>
      <Compared coding={coding} by={by} work={work} />
      {passages.length === 0 && <p>{say.reading('others.none')}</p>}
      <ol className="reading-passages">
        {passages.map(({ edit, value }) => (
          <li key={edit}>
            <bdi lang={text.lang}>{excerptOf(value.words, 160)}</bdi>
            <strong> {themeWords(value)}</strong>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Where two coders gave other themes, whatever the passages. */
function Compared({ coding: { at }, by, work }: OneCoderProps) {
  const say = useSay()
  const { journal, nameOf } = useReading()
  const themeWords = useThemeWords(at.text.question)
  const { labels } = useBench()
  const book = journal.codeBooks.get(at.text.question)
  const own = journal.texts.get(at.text.name)?.codings.get(at.me)
  if (!book || !own) return null
  const [mine, theirs] = [[...themesIn(own, book)], [...themesIn(work, book)]]
  const onlyMine = mine.filter((code) => !theirs.includes(code))
  const onlyTheirs = theirs.filter((code) => !mine.includes(code))
  if (onlyMine.length + onlyTheirs.length === 0) return <p>{say.reading('others.same')}</p>
  const told = [
    ...(onlyMine.length > 0
      ? [say.reading('others.onlyMine', { themes: themeWords({ themes: onlyMine }) })]
      : []),
    ...(onlyTheirs.length > 0
      ? [
          say.reading('others.onlyTheirs', {
            ...{ name: `\u2068${nameOf(by)}\u2069`, themes: themeWords({ themes: onlyTheirs }) },
          }),
        ]
      : []),
  ]
  return (
    <ul lang={labels.words.lang}>
      {told.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}
