import { useState } from 'react'

import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { mostThemes } from '#surveys/findings/themes/theme'
import type { CodeBook } from '#surveys/journal/code-book'
import type { CountedThemes } from '#surveys/journal/theme-counts'

import { useReading } from '../reading/reading-context'
import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { AgreementView } from './agreement-view'
import { EndedThemes } from './ended-themes'
import { LeftToSettle } from './left-to-settle'
import { NewTheme } from './new-theme'
import { RingedThemes } from './ringed-themes'
import { ThemeCard } from './theme-card'

interface QuestionBookProps {
  question: string
  counted: CountedThemes
}

/** The code book of one question. */
export function QuestionBook({ question, counted }: QuestionBookProps) {
  const say = useSay()
  const { labels } = useBench()
  const { journal } = useReading()
  const [told, tell] = useState('')
  const book = journal.codeBooks.get(question)
  return (
    <div data-code-book={question} data-holds-focus="" tabIndex={-1}>
      <Heading level={3}>{labels.question(question)}</Heading>
      <p role="status">{told}</p>
      {book ? (
        <>
          <RingedThemes {...{ question, book, tell }} />
          <Themes {...{ question, book, counted, tell }} />
          <EndedThemes {...{ question, book, tell }} />
        </>
      ) : (
        <EmptyState title={say.codebook('empty.title')}>{say.codebook('empty.text')}</EmptyState>
      )}
      <Heading level={3}>{say.codebook('new')}</Heading>
      <NewTheme question={question} />
      {book && (
        <>
          <AgreementView question={question} book={book} />
          <LeftToSettle question={question} book={book} counted={counted} />
        </>
      )}
    </div>
  )
}

interface ThemesProps extends QuestionBookProps {
  book: CodeBook
  tell: (said: string) => void
}

/** In the order in which they were added. */
function Themes({ question, book, counted, tell }: ThemesProps) {
  const say = useSay()
  const { file, disputed } = counted
  const own = file.questions.find((each) => each.question === question)
  const inUse = [...book.themes.values()].filter(({ code }) => book.countsAs.get(code) === code)
  return (
    <>
      <p data-themes={inUse.length}>
        {say.codebook('count.all', { themes: inUse.length, texts: own?.texts ?? 0 })}
      </p>
      {inUse.length > mostThemes && (
        <Notice kind="warning" title={say.codebook('tooMany', { most: mostThemes })} />
      )}
      {inUse.map((theme) => (
        <ThemeCard
          key={theme.code}
          {...{ question, book, theme, tell }}
          texts={own?.themes.find(({ code }) => code === theme.code)?.texts ?? 0}
          disputed={
            disputed.filter((pair) => pair.question === question && pair.theme === theme.code)
              .length
          }
        />
      ))}
    </>
  )
}
