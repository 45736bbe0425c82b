import { useWords } from '#app/i18n/use-words'
import { RespondentFrame } from '#app/respond/respondent-frame'
import { Heading } from '#app/ui/heading'

const promises = ['anonymous', 'locked', 'rounded', 'history'] as const

export default function Home() {
  const { t } = useWords('home')
  return (
    <RespondentFrame>
      <Heading level={1}>{t('title')}</Heading>
      <p className="lead">{t('lead')}</p>
      <Heading level={2}>{t('answer.title')}</Heading>
      <p>{t('answer.text')}</p>
      <Heading level={2}>{t('safety.title')}</Heading>
      <ul>
        {promises.map((promise) => (
          <li key={promise}>{t(`safety.${promise}`)}</li>
        ))}
      </ul>
    </RespondentFrame>
  )
}
