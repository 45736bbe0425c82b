import { useId } from 'react'

import { useLanguage } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import type { CodeBook } from '#surveys/journal/code-book'
import type { CountedThemes } from '#surveys/journal/theme-counts'

import { useReading } from '../reading/reading-context'
import { useSay } from '../workshop/words'
import { inSentence, themeLabel } from './theme-label'
import { TextLine } from './text-line'
import { viewsOf } from './views-of'

interface LeftToSettleProps {
  question: string
  book: CodeBook
  counted: CountedThemes
}

const most = 20

/** What keeps the themes of a question out of a release: texts nobody has finished, and disputes. */
export function LeftToSettle({ question, book, counted }: LeftToSettleProps) {
  const id = useId()
  const say = useSay()
  const unread = counted.unread.filter((known) => known.question === question)
  const disputed = counted.disputed.filter((known) => known.question === question)
  const texts = [...new Set(disputed.map(({ text }) => text))]
  return (
    <section aria-labelledby={id} data-unread={unread.length} data-disputed={disputed.length}>
      <Heading level={3} id={id}>
        {say.codebook('left.title')}
      </Heading>
      {unread.length + disputed.length === 0 ? (
        <Notice kind="success" title={say.codebook('left.nothing')} />
      ) : (
        <p>{say.codebook('left.text')}</p>
      )}
      {texts.length > 0 && (
        <>
          <p>{say.codebook('left.disputed', { n: disputed.length, texts: texts.length })}</p>
          <ul className="plain-list">
            {texts.slice(0, most).map((text) => (
              <TextLine key={text} name={text}>
                {disputed
                  .filter((pair) => pair.text === text)
                  .map(({ theme }) => (
                    <Disputed key={theme} {...{ book, text, theme }} />
                  ))}
              </TextLine>
            ))}
          </ul>
          <More n={texts.length - most} />
        </>
      )}
      {unread.length > 0 && (
        <>
          <p>{say.codebook('left.unread', { n: unread.length })}</p>
          <ul className="plain-list">
            {unread.slice(0, most).map(({ text }) => (
              <TextLine key={text} name={text} />
            ))}
          </ul>
          <More n={unread.length - most} />
        </>
      )}
    </section>
  )
}

/** Who gave a theme to a text, and who finished the text without it. */
function Disputed({ book, text, theme }: { book: CodeBook; text: string; theme: string }) {
  const say = useSay()
  const { lang } = useLanguage()
  const { journal, nameOf } = useReading()
  const { gave, gaveNot } = viewsOf(journal, book, { text, theme })
  return (
    <p data-theme-disputed={theme}>
      {say.codebook('left.pair', {
        theme: inSentence(themeLabel(book, theme, lang)),
        gave: gave.map(nameOf),
        not: gaveNot.map(nameOf),
      })}
    </p>
  )
}

function More({ n }: { n: number }) {
  const say = useSay()
  return n > 0 && <p>{say.codebook('left.more', { n })}</p>
}
