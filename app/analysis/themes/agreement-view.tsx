import { useId, useMemo, useState } from 'react'

import { useLanguage } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'
import { agreementOf } from '#surveys/journal/agreement'
import type { CodeBook } from '#surveys/journal/code-book'

import { useReading } from '../reading/reading-context'
import { PickOne } from '../workshop/pick-one'
import { useSay } from '../workshop/words'
import { AgreementTable } from './agreement-table'
import { codersOfQuestion } from './coders-of-question'

interface AgreementViewProps {
  question: string
  book: CodeBook
}

/** How far two coders agree, and how such numbers are to be read. */
export function AgreementView({ question, book }: AgreementViewProps) {
  const id = useId()
  const say = useSay()
  const { journal, texts: all, nameOf } = useReading()
  const texts = useMemo(() => {
    return all.filter((text) => text.question === question).map(({ name }) => name)
  }, [all, question])
  const coders = useMemo(() => codersOfQuestion(journal, texts), [journal, texts])
  const [picked, pick] = useState<Record<number, string>>({})
  const chosen = [0, 1].map((place) => picked[place] ?? coders[place]?.by ?? '')
  const options = coders.map(({ by, finished }) => {
    return { value: by, text: say.codebook('agree.coder', { name: nameOf(by), n: finished }) }
  })
  return (
    <section aria-labelledby={id} data-agreement={question}>
      <Heading level={3} id={id} caption={say('secret.mark')}>
        {say.codebook('agree.title')}
      </Heading>
      <p>{say.codebook('agree.text')}</p>
      {coders.length < 2 ? (
        <p>{say.codebook('agree.alone')}</p>
      ) : (
        <>
          {([0, 1] as const).map((place) => (
            <PickOne
              key={place}
              id={`${id}-${place}`}
              label={say.codebook(place === 0 ? 'agree.first' : 'agree.second')}
              blank={say('choose')}
              options={options}
              value={chosen[place] ?? ''}
              pick={(by) => pick((last) => ({ ...last, [place]: by }))}
            />
          ))}
          <Compared {...{ question, book, texts }} coders={chosen} />
        </>
      )}
    </section>
  )
}

interface ComparedProps extends AgreementViewProps {
  texts: string[]
  coders: string[]
}

const fewTexts = 30

function Compared({ question, book, texts, coders }: ComparedProps) {
  const say = useSay()
  const { lang } = useLanguage()
  const { journal, nameOf } = useReading()
  const [first = '', second = ''] = coders
  const agreement = useMemo(
    () => agreementOf(journal, { question, texts, coders: [first, second] }),
    [journal, question, texts, first, second],
  )
  if (first === '' || second === '') return null
  if (first === second) return <p>{say.codebook('agree.same')}</p>
  const isFew = agreement.texts < fewTexts
  return (
    <div data-together={agreement.texts}>
      <p role="status">{say.codebook('agree.together', { n: agreement.texts })}</p>
      {agreement.texts > 0 && (
        <>
          <p>{say.codebook('agree.kappa')}</p>
          <AgreementTable {...{ agreement, book, lang }} names={[nameOf(first), nameOf(second)]} />
          <ul>
            <li>{say.codebook('agree.rare')}</li>
            <li>{say.codebook('agree.undefined')}</li>
            {isFew && <li>{say.codebook('agree.few')}</li>}
          </ul>
        </>
      )}
    </div>
  )
}
