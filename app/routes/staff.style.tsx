import type { LoaderFunctionArgs } from '@remix-run/node'

import { useWords } from '#app/i18n/use-words'
import type { PageHandle } from '#app/page-title'
import { notFound } from '#app/refusals'
import { Heading } from '#app/ui/heading'
import { samples } from '#app/ui/samples/samples'

/** Asleep, so that every part is seen as a respondent’s browser shows it. */
export const handle: PageHandle = { title: 'staffStyle', asleep: true }

/** A page for those who build the house; the public one has no such address. */
export function loader({ context }: LoaderFunctionArgs) {
  if (!context.development) throw notFound()
  return null
}

export default function StylePage() {
  const { t } = useWords('style')
  const { t: frame } = useWords('frame')
  return (
    <>
      <Heading level={1}>{frame('title.staffStyle')}</Heading>
      <p className="lead">{t('lead')}</p>
      <ul>
        {samples.map(({ id }) => (
          <li key={id}>
            <a href={`#${id}`}>{t(`section.${id}`)}</a>
          </li>
        ))}
      </ul>
      {samples.map(({ id, parts }) => (
        <section key={id} aria-labelledby={id}>
          <Heading level={2} id={id}>
            {t(`section.${id}`)}
          </Heading>
          {parts.map((Part, place) => (
            <Part key={place} />
          ))}
        </section>
      ))}
    </>
  )
}
