import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { useFrame } from '#app/frame'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { RespondentFrame } from '#app/respond/respondent-frame'
import { Heading } from '#app/ui/heading'
import { listReleased } from '#db/register/queries/releases'

const promises = ['anonymous', 'locked', 'rounded', 'history'] as const

export async function loader({ context }: LoaderFunctionArgs) {
  return { hasFindings: (await listReleased(context.register)).length > 0 }
}

export default function Home() {
  const { t, lang } = useWords('home')
  const { hasFindings } = useLoaderData<typeof loader>()
  const { sender } = useFrame()
  return (
    <RespondentFrame>
      <Heading level={1}>{t(sender?.neutral ? 'neutral.title' : 'title')}</Heading>
      <p className="lead">{t(sender?.neutral ? 'neutral.lead' : 'lead')}</p>
      <Heading level={2}>{t('answer.title')}</Heading>
      <p>{t('answer.text')}</p>
      {hasFindings && (
        <>
          <Heading level={2}>{t('findings.title')}</Heading>
          <p>
            {t('findings.text')} <a href={paths.findings(lang)}>{t('findings.link')}</a>
          </p>
        </>
      )}
      <Heading level={2}>{t('safety.title')}</Heading>
      <ul>
        {promises.map((promise) => (
          <li key={promise}>{t(`safety.${promise}`)}</li>
        ))}
      </ul>
    </RespondentFrame>
  )
}
